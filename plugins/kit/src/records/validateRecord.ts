import type { EntityDefinition } from '../definition/entity.js';
import { validateFields, type Validated, type ValidateOptions } from './validateFields.js';

/**
 * Checks a record, or with `partial` a change of one, against its entity: every field by its kind, then the rules across fields.
 *
 * @param input JSON by field name; unknown names and computed fields are refused
 */
export function validateRecord(
  entity: Pick<EntityDefinition, 'fields' | 'rules'>,
  input: Readonly<Record<string, unknown>>,
  options?: ValidateOptions,
): Validated {
  return validateFields(entity.fields, entity.rules ?? [], input, options);
}
