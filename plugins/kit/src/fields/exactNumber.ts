import { Decimal } from 'decimal.js';
import * as z from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import { checkDecimal, plainNumber } from '../validation/decimal.js';
import { refuse, type Parsed } from '../validation/parsed.js';
import type { FieldKind } from './fieldKind.js';
import { rangeOperators } from './operators.js';

interface ExactNumber {
  readonly name: FieldKindName;
  readonly digits: (field: FieldDefinition) => { readonly precision: number; readonly scale: number };
  readonly limits?: { readonly min?: number; readonly max?: number };
  readonly format: (value: string, locale: 'zh' | 'en') => string;
  readonly sample: (random: () => number, field: FieldDefinition) => string;
}

/** A kind whose value is exact decimal text, so that no amount is ever a floating point number. */
export function exactNumber({ name, digits, limits, format, sample }: ExactNumber): FieldKind<string> {
  const parse = (input: unknown, field: FieldDefinition): Parsed<string> => {
    if (typeof input !== 'string')
      return refuse(
        'type',
        '应为十进制数字的文本，例如 "1234.50"',
        `Expected decimal text such as "1234.50", but got ${typeof input}.`,
      );
    const { precision, scale } = digits(field);
    const checked = checkDecimal(input, precision, scale);
    if (!checked.ok) return checked;
    const value = new Decimal(checked.value);
    const min = field.min ?? limits?.min;
    const max = field.max ?? limits?.max;
    if (min !== undefined && value.lessThan(min)) return refuse('range', `不能小于 ${min}`, `Expected at least ${min}.`);
    if (max !== undefined && value.greaterThan(max)) return refuse('range', `不能大于 ${max}`, `Expected at most ${max}.`);
    return checked;
  };
  return {
    name,
    column: (field) => ({ type: 'decimal', ...digits(field) }),
    parse,
    fromText: (text, field) => parse(plainNumber(text), field),
    format: (value, _field, { locale }) => format(value, locale),
    operators: rangeOperators,
    mask: () => '***',
    sample,
    schema: () => z.string().check(z.regex(/^-?\d+(\.\d+)?$/)),
    toColumn: (value) => value,
    fromColumn: (stored, field) => new Decimal(stored as string | number).toFixed(digits(field).scale),
    toVariable: Number,
  };
}
