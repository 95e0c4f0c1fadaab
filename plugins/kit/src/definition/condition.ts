import type { Operator } from '../fields/fieldKind.js';

/** Stretches of time that move with the day on which a condition is asked; weeks begin on Monday, in the time zone of the reader. */
export type Period =
  | 'today'
  | 'thisWeek'
  | 'thisMonth'
  | 'thisQuarter'
  | 'thisYear'
  | 'last7Days'
  | 'last30Days'
  | 'last90Days'
  | 'last180Days'
  | 'last12Months'
  | 'next7Days'
  | 'next30Days'
  /** Before now. */
  | 'past'
  /** Before the last thirty days. */
  | 'before30Days';

/** The operators of the field's kind, and for dates and moments `during` a period. */
export type ConditionOperator = Operator | 'during';

/**
 * One field compared with a value.
 *
 * `field` is a field of the entity, an automatic one (`no`, `owner`, `ownerDepartment`, `approvalStatus`, `createdAt`, `updatedAt`), or
 * one step over a reference: `enterprise.level`. `$me` and `$myDept` stand for the reader and his department.
 */
export interface FieldCondition {
  readonly field: string;
  readonly op: ConditionOperator;
  readonly value?: unknown;
}

/** What rows are meant: a field compared, or several conditions of which all or any hold. */
export type Condition = FieldCondition | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };
