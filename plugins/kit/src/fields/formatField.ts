import type { FieldDefinition } from '../definition/field.js';
import type { FormatContext } from './fieldKind.js';
import { isEmpty } from './isEmpty.js';
import { kindOf } from './kindOf.js';

/** A value as people read it; empty text if there is none. */
export function formatField(field: FieldDefinition, value: unknown, context: FormatContext): string {
  return isEmpty(value) ? '' : kindOf(field).format(value, field, context);
}
