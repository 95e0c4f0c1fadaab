import type { FieldDefinition } from '../definition/field.js';
import type { FieldKind } from './fieldKind.js';
import { fieldKinds } from './fieldKinds.js';

/** The behavior of a field, for callers that do not know its kind. */
export function kindOf(field: FieldDefinition): FieldKind {
  return fieldKinds[field.kind] as FieldKind;
}
