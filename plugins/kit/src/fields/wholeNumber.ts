import * as z from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import { plainNumber } from '../validation/decimal.js';
import { refuse, accept, type Parsed } from '../validation/parsed.js';
import { integerBetween } from './chance.js';
import type { FieldKind } from './fieldKind.js';
import { rangeOperators } from './operators.js';

/** A kind that holds a whole number within limits. */
export function wholeNumber(
  name: FieldKindName,
  limits: (field: FieldDefinition) => { readonly min: number; readonly max: number },
  format: (value: number, field: FieldDefinition) => string,
): FieldKind<number> {
  const parse = (input: unknown, field: FieldDefinition): Parsed<number> => {
    if (typeof input !== 'number' || !Number.isInteger(input)) return refuse('type', '应为整数', 'Expected a whole number.');
    const { min, max } = limits(field);
    if (input < min || input > max)
      return refuse('range', `应在 ${min} 与 ${max} 之间`, `Expected a number from ${min} to ${max}.`);
    return accept(input);
  };
  return {
    name,
    column: () => ({ type: 'int' }),
    parse,
    fromText: (text, field) => parse(text.trim() === '' ? NaN : Number(plainNumber(text)), field),
    format,
    operators: rangeOperators,
    mask: () => '***',
    sample: (random, field) => {
      const { min, max } = limits(field);
      return integerBetween(random, min, Math.min(max, min + 999));
    },
    schema: () => z.int(),
    toColumn: (value) => value,
    fromColumn: Number,
    toVariable: (value) => value,
  };
}
