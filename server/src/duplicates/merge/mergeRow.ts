/** So long a merge can be undone: 30 days. */
export const UNDO_MS = 30 * 86_400_000;

/** A row of `record_merges`. */
export interface MergeRow {
  readonly id: string;
  readonly entity: string;
  readonly kept_id: string;
  readonly gone_id: string;
  readonly person_id: string;
  readonly at: number;
  readonly journal: string;
  readonly undone_by: string | null;
  readonly undone_at: number | null;
}
