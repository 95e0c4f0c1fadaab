import type { FieldDefinition } from '../definition/field.js';
import { kindOf } from './kindOf.js';

/**
 * Whether a value is what a reader sees who may not see the value: nothing of a mask is left to mask, so masking it again changes
 * nothing.
 */
export function isMaskedText(field: FieldDefinition, value: unknown): value is string {
  return typeof value === 'string' && value.includes('**') && kindOf(field).mask(value) === value;
}
