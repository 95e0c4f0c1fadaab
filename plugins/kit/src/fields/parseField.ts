import type { FieldDefinition } from '../definition/field.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import type { ParseContext } from './fieldKind.js';
import { isEmpty } from './isEmpty.js';
import { kindOf } from './kindOf.js';

/**
 * Takes a JSON value for a field: null if it is empty, else what its kind makes of it.
 *
 * @param required defaults to the field's own; conditions of a form may say otherwise
 */
export function parseField(
  field: FieldDefinition,
  input: unknown,
  context?: ParseContext,
  required: boolean = field.required === true,
): Parsed<unknown> {
  if (!isEmpty(input)) return kindOf(field).parse(input, field, context);
  return required ? refuse('required', `请填写${field.label.zh}`, `${field.label.en} is required.`) : accept(null);
}
