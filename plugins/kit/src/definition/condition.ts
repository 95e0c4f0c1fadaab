import type { Operator } from '../fields/operators.js';

/**
 * One field compared with a value.
 *
 * `field` is a field of the entity, an automatic one (`no`, `owner`, `ownerDepartment`, `approvalStatus`, `createdAt`, `updatedAt`), or
 * one step over a reference: `enterprise.level`. `$me` and `$myDept` stand for the reader and his department; `within` takes a period
 * relative to today: `thisMonth`, `lastQuarter`, `last30days`, `next7days` (today counts with the last and the next).
 */
export interface FieldCondition {
  readonly field: string;
  readonly op: Operator;
  readonly value?: unknown;
}

/** Some record refers to this one by the field named, `followUp.enterprise`, and fits; or, with `none`, no record does. */
export interface ReferenceCondition {
  readonly referredBy: string;
  readonly none?: boolean;
  readonly where?: Condition;
}

/** What rows are meant: the same as the filters of lists, as data. */
export type Condition =
  FieldCondition | ReferenceCondition | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };
