import type { FieldDefinition } from '../definition/field.js';
import { isEmpty } from './isEmpty.js';
import { kindOf } from './kindOf.js';

/**
 * Fields as FEEL sees them, in rules, conditions of forms and variables of a process: money, decimal and percent are
 * numbers there, empty values null. Names without a field stay as they are.
 */
export function variablesOf(
  fields: Readonly<Record<string, FieldDefinition>>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) variables[name] = null;
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    variables[name] = field === undefined ? value : isEmpty(value) ? null : kindOf(field).toVariable(value);
  }
  return variables;
}
