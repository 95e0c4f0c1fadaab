import type { Operator } from '@vermilion/plugin-kit/fields';

/** One condition on a field; `customer.level` is a field of the record that the field `customer` refers to. */
export interface FieldFilter {
  readonly field: string;
  readonly op: Operator;
  readonly value?: unknown;
}

/** Whether some record of another entity refers to this one by the field named, `crm:followUp.customer`; or, with `none`, whether no record does. */
export interface ReferenceFilter {
  readonly referredBy: string;
  readonly none?: boolean | undefined;
  /** Counts only the records that fit. */
  readonly where?: Filter | undefined;
}

/** What a list is narrowed by: conditions, joined by `all` or `any` to groups. */
export type Filter = FieldFilter | ReferenceFilter | { readonly all: readonly Filter[] } | { readonly any: readonly Filter[] };

/** Conditions in one filter, and groups within groups. */
export const MOST_CONDITIONS = 20;
export const DEEPEST_GROUP = 3;

/** The conditions that are joined by a group, or the one within a condition on references; none for a condition on a field. */
export function partsOf(filter: Filter): readonly Filter[] {
  if ('all' in filter) return filter.all;
  if ('any' in filter) return filter.any;
  return 'where' in filter && filter.where !== undefined ? [filter.where] : [];
}
