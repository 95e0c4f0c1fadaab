import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import { isEmpty } from './isEmpty.js';
import { kindOf } from './kindOf.js';

type Values = Readonly<Record<string, unknown>>;

/** Finds an entity by its full name. */
export type EntityNamed = (name: string) => Pick<EntityDefinition, 'fields'> | undefined;

/**
 * Fields as FEEL sees them, in rules, conditions of forms and variables of a process: money, decimal and percent are
 * numbers there, empty values null, rows contexts of such values. Names without a field stay as they are.
 *
 * @param entity finds what the rows of tables are; absent: they stay as they are
 */
export function variablesOf(
  fields: Readonly<Record<string, FieldDefinition>>,
  values: Values,
  entity?: EntityNamed,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) variables[name] = null;
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    variables[name] = field === undefined ? value : isEmpty(value) ? null : variableOf(field, value, entity);
  }
  return variables;
}

function variableOf(field: FieldDefinition, value: unknown, entity: EntityNamed | undefined): unknown {
  const child = field.kind === 'table' ? entity?.(field.entity!) : undefined;
  if (child === undefined) return kindOf(field).toVariable(value);
  return (value as readonly Values[]).map((row) => variablesOf(child.fields, row, entity));
}
