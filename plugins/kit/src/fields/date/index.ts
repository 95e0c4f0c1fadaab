import * as z from 'zod/mini';
import type { FieldDefinition } from '../../definition/field.js';
import { isDate } from '../../validation/isDate.js';
import { accept, refuse, type Parsed } from '../../validation/parsed.js';
import { integerBetween } from '../chance.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { dayOperators } from '../operators.js';

/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export const date = constructorOf('date');

function parse(input: unknown, _field: FieldDefinition): Parsed<string> {
  return typeof input === 'string' && isDate(input)
    ? accept(input)
    : refuse(
        typeof input === 'string' ? 'format' : 'type',
        '日期应为 2026-11-22 的形式，且存在',
        'Expected a day that exists, as 2026-11-22.',
      );
}

/** `2026/1/5`, `2026.1.5`, `2026年1月5日` → `2026-01-05`. */
function isoDate(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  return match === null ? text : `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

export const dateKind: FieldKind<string> = {
  name: 'date',
  column: () => ({ type: 'char', length: 10 }),
  parse,
  fromText: (text, field) => parse(isoDate(text), field),
  format: (value) => value,
  operators: dayOperators,
  mask: (value) => `${value.slice(0, 4)}-**-**`,
  sample: (random) =>
    `2026-${String(integerBetween(random, 1, 11)).padStart(2, '0')}-${String(integerBetween(random, 1, 28)).padStart(2, '0')}`,
  schema: () => z.iso.date(),
  toColumn: (value) => value,
  fromColumn: String,
  toVariable: (value) => value,
};
