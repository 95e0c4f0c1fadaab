import { checkPhone } from '../../validation/phone.js';
import { digits } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A mobile number: 11 digits of the mainland, or international with `+`. */
export const phone = constructorOf('phone');

export const phoneKind = textual({
  name: 'phone',
  length: 20,
  check: (input) => checkPhone(input),
  mask: (value) =>
    isLandline(value) ? `${value.slice(0, 4)}****${value.slice(-2)}` : `${value.slice(0, 3)}****${value.slice(-4)}`,
  sample: (random) => `1${digits(random, 1).replace(/[0-2]/, '3')}${digits(random, 1)}0000${digits(random, 4)}`,
});

/** Area codes begin with 0. Such numbers come from sources that did not tell them apart. */
const isLandline = (value: string) => value.startsWith('0');
