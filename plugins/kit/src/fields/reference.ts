import * as z from 'zod/mini';
import type { FieldKindName } from '../definition/field.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import { recordId } from './recordId.js';
import type { FieldKind } from './fieldKind.js';
import { choiceOperators } from './operators.js';

/** A kind that holds the id of something else: 26 characters. That it exists is checked where the records are. */
export function reference(name: FieldKindName): FieldKind<string> {
  const parse = (input: unknown): Parsed<string> =>
    typeof input === 'string' && recordId.test(input)
      ? accept(input)
      : refuse('type', '应为记录编号', 'Expected the id of a record: 26 characters.');
  return {
    name,
    column: () => ({ type: 'char', length: 26 }),
    parse,
    fromText: (text) => parse(text.trim()),
    format: (value, _field, { labels }) => labels?.[value] ?? value,
    operators: choiceOperators,
    mask: () => '***',
    sample: (random) => sampleId(random),
    schema: () => z.string().check(z.regex(recordId)),
    toColumn: (value) => value,
    fromColumn: String,
    toVariable: (value) => value,
  };
}

/** An id of the right shape that names nothing. */
export function sampleId(random: () => number): string {
  let id = '0';
  for (let i = 1; i < 26; i++) id += '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Math.floor(random() * 32)];
  return id;
}
