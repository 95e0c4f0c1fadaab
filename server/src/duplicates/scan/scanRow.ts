/** A row of `duplicate_scans`. */
export interface ScanRow {
  readonly id: string;
  readonly entity: string;
  readonly person_id: string | null;
  readonly state: 'keys' | 'pairs' | 'done' | 'failed';
  readonly done_id: string | null;
  readonly processed: number;
  readonly found: number;
  readonly created_at: number;
  readonly finished_at: number | null;
  readonly attempts: number;
  readonly lease_token: string;
}
