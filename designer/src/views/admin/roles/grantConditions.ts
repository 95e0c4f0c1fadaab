import type { FieldKindName, GrantCondition } from '@vermilion/plugin-kit';
import type { EntityMeta } from '../../../api/manifest.js';
import type { Condition, FilterOperator } from '../../../api/records.js';
import { isEmpty } from '../../../forms/isEmpty.js';
import { possibleColumns, type NamedField } from '../../records/list/columns.js';

/** Kinds that database and program surely compare alike; the server refuses others. */
const KINDS: ReadonlySet<FieldKindName> = new Set<FieldKindName>([
  'select',
  'bool',
  'int',
  'decimal',
  'money',
  'percent',
  'rating',
  'date',
  'datetime',
  'user',
  'dept',
  'ref',
  'region',
]);
export const GRANT_OPERATORS = [
  'eq',
  'neq',
  'in',
  'notIn',
  'gte',
  'lte',
  'empty',
  'notEmpty',
] as const satisfies readonly FilterOperator[];

/** Fields of the entity itself on which a grant can have conditions. */
export const conditionFields = (entity: EntityMeta): readonly NamedField[] =>
  possibleColumns(entity).filter(({ name, field }) => name in entity.fields && KINDS.has(field.kind) && !field.computed);

/** Those that are filled in, without a value where none is meant. */
export function completeConditions(drafts: readonly Condition[]): readonly GrantCondition[] {
  return drafts.flatMap(({ field, op, value }): GrantCondition[] => {
    const known = GRANT_OPERATORS.find((each) => each === op);
    if (!field || !known) return [];
    if (known === 'empty' || known === 'notEmpty') return [{ field, op: known }];
    return isEmpty(value) ? [] : [{ field, op: known, value }];
  });
}
