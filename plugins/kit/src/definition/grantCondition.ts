import type { FieldKindName } from './field.js';

/** Kinds whose values the database and the program surely compare alike; a grant can have conditions on no others. */
export const grantConditionKinds = [
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
] as const satisfies readonly FieldKindName[];

export const grantOperators = ['eq', 'neq', 'in', 'notIn', 'gte', 'lte', 'empty', 'notEmpty'] as const;

/**
 * A condition on a field of the record itself, of one of `grantConditionKinds`. `$me` and `$myDept` stand for the reader and his
 * department.
 */
export interface GrantCondition {
  readonly field: string;
  readonly op: (typeof grantOperators)[number];
  readonly value?: unknown;
}
