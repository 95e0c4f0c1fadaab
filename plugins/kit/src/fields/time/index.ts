import { accept, refuse } from '../../validation/parsed.js';
import { integerBetween } from '../chance.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { rangeOperators } from '../operators.js';
import { textual } from '../textual.js';

/** A time of day, `09:30`. */
export const time = constructorOf('time');

export const timeKind: FieldKind<string> = {
  ...textual({
    name: 'time',
    length: 5,
    check: (input, _field, { lenient }) => {
      const value = lenient === true ? input.normalize('NFKC').trim().padStart(5, '0') : input;
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
        ? accept(value)
        : refuse('format', '时刻应为 09:30 的形式', 'Expected a time of day as 09:30.');
    },
    mask: () => '**:**',
    sample: (random) => `${String(integerBetween(random, 8, 18)).padStart(2, '0')}:30`,
  }),
  column: () => ({ type: 'char', length: 5 }),
  operators: rangeOperators,
};
