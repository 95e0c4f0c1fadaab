import type { HttpIssue } from '../../http/httpError.js';

/** One record as another system sends it. */
export interface IntakeItem {
  /** Its number over there: the same number means the same record. Absent: always a new record. */
  readonly externalId?: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What became of an item. */
export interface ItemResult {
  readonly index: number;
  readonly status: 'created' | 'updated' | 'unchanged' | 'failed';
  readonly id: string | null;
  readonly errors: readonly HttpIssue[];
}
