import type { Database } from '../../database/database.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import type { ImportIssue } from '../issue.js';
import type { ImportJob } from './importJob.js';

/** One line of the ledger. */
export interface ImportRowView {
  readonly row: number;
  readonly status: 'ok' | 'warning' | 'error';
  readonly action: string | null;
  readonly recordId: string | null;
  readonly issues: readonly ImportIssue[];
  /** After the import was taken back: `kept` if somebody had worked on the record since. */
  readonly undone: string | null;
}

interface LedgerRow {
  readonly pass: number;
  readonly row_no: number;
  readonly status: ImportRowView['status'];
  readonly action: string | null;
  readonly record_id: string | null;
  readonly issues: string | null;
  readonly undone: string | null;
}

export interface RowQuery {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly status?: ImportRowView['status'] | undefined;
  /** Only rows that could not be taken back. */
  readonly kept?: boolean | undefined;
}

/** The ledger of the latest pass, or what every pass has left behind when the import was taken back. */
export async function listRows(database: Pick<Database, 'read'>, job: ImportJob, query: RowQuery): Promise<Page<ImportRowView>> {
  const conditions = ['job_id = ?'];
  const params: unknown[] = [job.id];
  const add = (sql: string, value: unknown) => {
    conditions.push(sql);
    params.push(value);
  };
  if (query.kept) add('undone = ?', 'kept');
  else add('pass = ?', job.pass);
  if (query.status !== undefined) add('status = ?', query.status);
  if (query.after !== undefined) {
    const [pass, row] = decodeCursor(query.after, 2);
    conditions.push('(pass > ? OR (pass = ? AND row_no > ?))');
    params.push(pass, pass, row);
  }
  const rows = await database.read<LedgerRow>(
    `SELECT pass, row_no, status, action, record_id, issues, undone FROM import_job_rows WHERE ${conditions.join(' AND ')} ORDER BY pass, row_no LIMIT ?`,
    [...params, query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.pass, row.row_no],
    ({ row_no, record_id, issues, status, action, undone }) => ({
      row: row_no,
      status,
      action,
      recordId: record_id,
      issues: issues === null ? [] : (JSON.parse(issues) as readonly ImportIssue[]),
      undone,
    }),
  );
}
