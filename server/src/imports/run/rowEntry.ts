import type { ImportIssue } from '../issue.js';

/** What the ledger says of one row of one pass. */
export interface RowEntry {
  readonly row: number;
  readonly status: 'ok' | 'warning' | 'error';
  /** Null: nothing was done. */
  readonly action: 'insert' | 'update' | 'unchanged' | 'skip' | null;
  readonly recordId: string | null;
  readonly prevVersion: number | null;
  readonly issues: readonly ImportIssue[];
}

/** As `import_job_rows` stores it. */
export const toLedgerRow = (jobId: string, pass: number, entry: RowEntry): Readonly<Record<string, unknown>> => ({
  job_id: jobId,
  pass,
  row_no: entry.row,
  status: entry.status,
  action: entry.action,
  record_id: entry.recordId,
  prev_version: entry.prevVersion,
  issues: entry.issues.length === 0 ? null : JSON.stringify(entry.issues),
  undone: null,
});

/** The entry of a row that something is wrong with. */
export const failed = (row: number, issues: readonly ImportIssue[]): RowEntry => ({
  row,
  status: 'error',
  action: null,
  recordId: null,
  prevVersion: null,
  issues,
});
