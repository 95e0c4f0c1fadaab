import type { Condition } from './condition.js';
import type { Text } from './text.js';

/** A tag that records get by themselves: looked at when a record changes, and every night. */
export interface TagRuleDefinition {
  readonly title: Text;
  /** `plugin:entity`, and its field of kind `tags` that holds the tag. */
  readonly entity: string;
  readonly field: string;
  /** The word, as people write it. */
  readonly tag: string;
  /** Element of the palette: `c1` … `c8`. */
  readonly color: string;
  readonly when: Condition;
  /** Tags given by the rule are taken away again when it no longer holds, at the latest after so many days. */
  readonly expiresAfterDays?: number;
}
