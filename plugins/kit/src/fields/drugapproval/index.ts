import { checkDrugApproval } from '../../validation/drugApproval.js';
import { digits } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A drug approval number of China. */
export const drugapproval = constructorOf('drugapproval');

export const drugapprovalKind = textual({
  name: 'drugapproval',
  length: 20,
  check: (input) => checkDrugApproval(input),
  sample: (random) => `国药准字H2024${digits(random, 4)}`,
});
