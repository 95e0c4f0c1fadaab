import { checkPlate } from '../../validation/plate.js';
import { digits } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A licence plate of the mainland. */
export const plate = constructorOf('plate');

export const plateKind = textual({
  name: 'plate',
  length: 10,
  check: (input) => checkPlate(input),
  mask: (value) => `${value.slice(0, 3)}****${value.slice(-1)}`,
  sample: (random) => `京A${digits(random, 5)}`,
});
