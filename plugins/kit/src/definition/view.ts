import type { Condition } from './condition.js';
import type { Text } from './text.js';

/** A way of looking at the records of an entity that comes with the plugin. */
export interface ViewDefinition {
  readonly title: Text;
  /** `plugin:entity`. */
  readonly entity: string;
  readonly where?: Condition;
  /** Absent: the list columns of the entity. */
  readonly columns?: readonly string[];
  readonly sort?: { readonly field: string; readonly descending?: boolean };
  /** `board` has a lane for each code of `by`, `calendar` a day for each date of `by`; absent: a table. */
  readonly as?: 'table' | 'board' | 'calendar';
  readonly by?: string;
  /** Roles (`plugin:role`) that are offered it; empty: everybody who sees the entity. */
  readonly audience: readonly string[];
}

/** Kinds of the fields that have lanes or days. */
export const laidOutBy: Readonly<Record<'board' | 'calendar', readonly string[]>> = {
  board: ['select'],
  calendar: ['date', 'datetime'],
};
