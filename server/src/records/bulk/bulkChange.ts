import type { HttpIssue } from '../../http/httpError.js';
import type { Text } from '@vermilion/plugin-kit';

/** What is done to each of several records. */
export type BulkChange =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>>; readonly reason?: string | undefined }
  | {
      readonly kind: 'tags';
      /** A field of kind `tags`. */
      readonly field: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'owner'; readonly ownerId: string }
  | { readonly kind: 'delete' };

/** What became of one record. `version`: of the record since; null for a deleted one. */
export type Outcome =
  | { readonly id: string; readonly did: 'done'; readonly version: number | null }
  | { readonly id: string; readonly did: 'nothing' }
  | { readonly id: string; readonly did: 'refused'; readonly error: Refusal };

/** Why a record was left as it is. */
export interface Refusal {
  readonly id: string;
  readonly message: Text;
  readonly issues: readonly HttpIssue[];
}

/** A row of `bulk_changes`. */
export interface BulkRow {
  readonly id: string;
  readonly entity: string;
  readonly person_id: string;
  readonly kind: BulkChange['kind'];
  readonly at: number;
  readonly outcomes: string;
  readonly undone_at: number | null;
}

/** So many records are changed at once at the most. */
export const MOST_AT_ONCE = 1_000;
/** So long a change of many records can be taken back: a day. */
export const BULK_UNDO_MS = 86_400_000;
