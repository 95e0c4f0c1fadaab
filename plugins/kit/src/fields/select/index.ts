import type { FieldDefinition } from '../../definition/field.js';
import type { Text } from '../../definition/text.js';
import { accept, refuse, type Parsed } from '../../validation/parsed.js';
import type { CommonOptions, Field, Only } from '../field.js';
import type { FieldKind, ParseContext } from '../fieldKind.js';
import { choiceOperators } from '../operators.js';
import { textual } from '../textual.js';

/** One code of a dictionary: `select('customerStatus', { zh, en })`, or `'base:currency'` of a needed plugin. */
export function select<const D extends string, const O extends CommonOptions = Record<never, never>>(
  dictionary: D,
  label: Text,
  options?: Only<O, CommonOptions>,
): Field<'select', O> & { readonly dictionary: D } {
  return { kind: 'select', dictionary, label, ...options } as never;
}

/** The code is compared as written from programs; in tables also by label and synonym, without outer space, full-width as half-width. */
function check(input: string, field: FieldDefinition, { codes, withheld, lenient }: ParseContext): Parsed<string> {
  const word = lenient === true ? input.normalize('NFKC').trim() : input;
  const code = codes === undefined ? word : codes.get(word);
  if (code !== undefined && (lenient === true || code === input)) return accept(code);
  const reason = withheld?.get(word);
  if (reason !== undefined) return refuse('unknown_value', `“${input}”${reason.zh}`, `“${input}” ${reason.en}.`);
  return refuse('unknown_value', `“${input}”不是可选的值`, `“${input}” is none of the values of ${field.dictionary}.`);
}

export const selectKind: FieldKind<string> = {
  ...textual({ name: 'select', length: 60, check, mask: () => '***', sample: () => 'other' }),
  column: () => ({ type: 'varchar', length: 60 }),
  format: (value, _field, { labels }) => labels?.[value] ?? value,
  operators: choiceOperators,
};
