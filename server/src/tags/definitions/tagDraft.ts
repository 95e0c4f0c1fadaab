import type { Filter } from '../../records/query/filter/filter.js';

/** What an administrator says of a tag. */
export interface TagDraft {
  readonly tag: string;
  /** Empty: none. */
  readonly group: string;
  readonly color: string;
  readonly rule: Filter | null;
  readonly expiresDays: number | null;
}
