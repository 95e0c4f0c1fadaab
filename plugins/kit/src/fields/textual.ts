import * as z from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import type { FieldKind, ParseContext } from './fieldKind.js';
import { maskWords } from './maskWords.js';
import { textOperators } from './operators.js';

interface Textual {
  readonly name: FieldKindName;
  /** Longest value in characters. */
  readonly length: number;
  readonly check?: (text: string, field: FieldDefinition, context: ParseContext) => Parsed<string>;
  readonly mask?: (value: string) => string;
  readonly sample: (random: () => number, field: FieldDefinition) => string;
}

/** Control characters other than tab and line breaks. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function bounds(text: string, field: FieldDefinition, length: number): Parsed<string> {
  const count = [...text].length;
  const most = Math.min(field.length ?? length, field.max ?? length);
  if (count > most)
    return refuse(
      'length',
      `不能超过 ${most} 个字符，现为 ${count} 个`,
      `Expected at most ${most} characters, but there are ${count}.`,
    );
  if (field.min !== undefined && count < field.min)
    return refuse(
      'length',
      `至少 ${field.min} 个字符，现为 ${count} 个`,
      `Expected at least ${field.min} characters, but there are ${count}.`,
    );
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text))
    return refuse('format', '格式不正确', `Expected a text of the form ${field.pattern}.`);
  return accept(text);
}

/** A kind that holds text: most of them differ only in what they check. */
export function textual({ name, length, check, mask, sample }: Textual): FieldKind<string> {
  const parse = (input: unknown, field: FieldDefinition, context: ParseContext = {}): Parsed<string> => {
    if (typeof input !== 'string') return refuse('type', '应为文本', `Expected a text, but got ${typeof input}.`);
    if (control.test(input)) return refuse('format', '不能含有控制字符', 'Expected no control characters.');
    const checked = check === undefined ? accept(input.trim()) : check(input, field, context);
    if (!checked.ok) return checked;
    const within = bounds(checked.value, field, length);
    return within.ok ? checked : within;
  };
  return {
    name,
    column: (field) =>
      length > 1000 && field.length === undefined ? { type: 'text' } : { type: 'varchar', length: field.length ?? length },
    parse,
    fromText: (text, field, context) => parse(text, field, { ...context, lenient: true }),
    format: (value) => value,
    operators: textOperators,
    mask: mask ?? maskWords,
    sample,
    schema: (field) => z.string().check(z.maxLength(field.length ?? length)),
    toColumn: (value) => value,
    fromColumn: String,
    toVariable: (value) => value,
  };
}
