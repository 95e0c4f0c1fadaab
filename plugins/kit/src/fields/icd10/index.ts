import { checkIcd10 } from '../../validation/icd10.js';
import { pick } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A diagnosis code (ICD-10, Chinese extensions). */
export const icd10 = constructorOf('icd10');

export const icd10Kind = textual({
  name: 'icd10',
  length: 20,
  check: (input) => checkIcd10(input),
  sample: (random) => pick(random, ['I10', 'E11.900', 'J06.900', 'K29.500']),
});
