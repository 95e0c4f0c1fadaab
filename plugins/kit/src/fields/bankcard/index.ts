import { checkBankcard } from '../../validation/bankcard.js';
import { luhn } from '../../validation/luhn.js';
import { digits } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A personal bank card. */
export const bankcard = constructorOf('bankcard');

export const bankcardKind = textual({
  name: 'bankcard',
  length: 19,
  check: (input, _field, { lenient }) => checkBankcard(input, lenient === true),
  mask: (value) => `${value.slice(0, 6)}${'*'.repeat(Math.max(0, value.length - 8))}${value.slice(-2)}`,
  sample: (random) => {
    const body = `620000${digits(random, 12)}`;
    return [...'0123456789'].map((check) => body + check).find(luhn)!;
  },
});
