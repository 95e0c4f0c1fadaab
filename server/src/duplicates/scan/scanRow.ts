/** A row of `duplicate_scans`. */
export interface ScanRow {
  readonly id: string;
  readonly entity: string;
  readonly person_id: string | null;
  /** Keys are made, records that share one with few are compared, then those that share one with many. */
  readonly state: 'keys' | 'pairs' | 'crowds' | 'done' | 'failed';
  /** The last record that was looked at; among crowds how their last key begins. */
  readonly done_id: string | null;
  readonly processed: number;
  readonly found: number;
  /** Keys that too many records share to compare them. */
  readonly skipped: number;
  readonly created_at: number;
  readonly finished_at: number | null;
  readonly attempts: number;
  readonly lease_token: string;
}
