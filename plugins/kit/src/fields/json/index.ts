import * as z from 'zod/mini';
import { accept, refuse, type Parsed } from '../../validation/parsed.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { presenceOperators } from '../operators.js';

/** Any JSON, at most 100,000 characters of it. */
export const json = constructorOf('json');

const longest = 100_000;

function parse(input: unknown): Parsed<unknown> {
  const text = JSON.stringify(input) as string | undefined;
  if (text === undefined) return refuse('type', '应为 JSON', 'Expected JSON.');
  return text.length <= longest
    ? accept(input)
    : refuse('length', `不能超过 ${longest} 个字符`, `Expected at most ${longest} characters of JSON.`);
}

export const jsonKind: FieldKind = {
  name: 'json',
  column: () => ({ type: 'json' }),
  parse,
  fromText: (text) => {
    try {
      return parse(JSON.parse(text));
    } catch {
      return refuse('format', '不是正确的 JSON', 'Expected JSON, but it cannot be read.');
    }
  },
  format: (value) => JSON.stringify(value),
  operators: presenceOperators,
  mask: () => '***',
  sample: () => ({}),
  schema: () => z.json(),
  toColumn: (value) => JSON.stringify(value),
  fromColumn: (stored) => (typeof stored === 'string' ? (JSON.parse(stored) as unknown) : stored),
  toVariable: (value) => value,
};
