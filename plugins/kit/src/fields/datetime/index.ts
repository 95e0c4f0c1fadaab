import * as z from 'zod/mini';
import type { FieldDefinition } from '../../definition/field.js';
import { isDate } from '../../validation/isDate.js';
import { accept, refuse, type Parsed } from '../../validation/parsed.js';
import { integerBetween } from '../chance.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { dayOperators } from '../operators.js';

/** A moment: milliseconds since 1970, UTC. Written and shown in the time of China. */
export const datetime = constructorOf('datetime');

const china = 8 * 3_600_000;
const latest = Date.UTC(10_000, 0, 1);

function parse(input: unknown, _field: FieldDefinition): Parsed<number> {
  return typeof input === 'number' && Number.isInteger(input) && input >= 0 && input < latest
    ? accept(input)
    : refuse('type', '时间应为毫秒数', 'Expected milliseconds since 1970, UTC.');
}

function fromText(text: string): Parsed<number> {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0'] = match ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(iso) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return refuse('format', '时间应为 2026-11-22 09:30 的形式', 'Expected a time as 2026-11-22 09:30.');
  return accept(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - china);
}

export const datetimeKind: FieldKind<number> = {
  name: 'datetime',
  column: () => ({ type: 'bigint' }),
  parse,
  fromText,
  format: (value) => new Date(value + china).toISOString().slice(0, 16).replace('T', ' '),
  operators: dayOperators,
  mask: () => '***',
  sample: (random) => Date.UTC(2026, 0, 5, 1) + integerBetween(random, 0, 300) * 86_400_000,
  schema: () => z.int().check(z.nonnegative()),
  toColumn: (value) => value,
  fromColumn: Number,
  toVariable: (value) => value,
};
