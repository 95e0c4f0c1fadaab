import { checkIdcard, idcardCheckCharacter } from '../../validation/idcard.js';
import { digits, integerBetween } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A resident identity number (GB 11643-1999). Say `sensitivity: 'sensitive'`, which encrypts it. */
export const idcard = constructorOf('idcard');

export const idcardKind = textual({
  name: 'idcard',
  length: 18,
  check: (input, _field, { lenient, today }) =>
    checkIdcard(input, { upgrade: lenient === true, ...(today === undefined ? {} : { on: today }) }),
  mask: (value) => `${value.slice(0, 3)}***********${value.slice(-4)}`,
  sample: (random) => {
    const month = String(integerBetween(random, 1, 12)).padStart(2, '0');
    const day = String(integerBetween(random, 1, 28)).padStart(2, '0');
    const first17 = `110105${integerBetween(random, 1960, 2002)}${month}${day}${digits(random, 3)}`;
    return first17 + idcardCheckCharacter(first17);
  },
});
