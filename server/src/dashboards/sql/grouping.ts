import type { Condition, Dimension, Text } from '@vermilion/plugin-kit';
import type { LabeledField } from '../../records/labels/createLabeler.js';

/** A key of a group: a code, an id, a period, the number of a band; null: rows without a value. */
export type GroupKey = string | number | boolean | null;

/** How rows are grouped by the values of one column. */
export interface Grouping {
  readonly dimension: Dimension;
  readonly label: Text;
  /** Over the alias of the value. */
  readonly sql: string;
  readonly params: readonly unknown[];
  read(stored: unknown): GroupKey;
  /** Field by which keys are named; undefined: the key speaks for itself, or `nameOf` names it. */
  readonly named?: LabeledField;
  nameOf?(key: GroupKey): string;
  /** What narrows a list to the rows of a group; null: no condition can say it. */
  conditionsOf(key: GroupKey): readonly Condition[] | null;
}
