import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { groupDigits } from '../groupDigits.js';
import { wholeNumber } from '../wholeNumber.js';

/** A whole number, within 32 bits or `min` and `max`. */
export const int = constructorOf<'int', CommonOptions & Pick<FieldDefinition, 'min' | 'max'>>('int');

export const intKind = wholeNumber(
  'int',
  (field) => ({ min: field.min ?? -2_147_483_648, max: field.max ?? 2_147_483_647 }),
  (value) => groupDigits(String(value)),
);
