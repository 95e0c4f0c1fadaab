import type { Text } from '@vermilion/plugin-kit';
import type { Database } from '../../database/database.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { ImportPlan } from '../plan/importPlan.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import type { ImportState } from './importStates.js';

/** What has become of the rows of a run, or would. */
export interface ImportCounts {
  readonly processed: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  /** Of all these, those with something that somebody should look at. */
  readonly warned: number;
}

export const NO_COUNTS: ImportCounts = { processed: 0, inserted: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, warned: 0 };

/** A text of the file that nothing is known by. */
export interface UnknownValue {
  readonly text: string;
  readonly count: number;
  /** The first of its rows. */
  readonly rows: readonly number[];
}

export interface ImportJob {
  readonly id: string;
  readonly entity: string;
  readonly personId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly locale: Locale;
  readonly state: ImportState;
  readonly sheets: readonly SheetPreview[];
  readonly plan: ImportPlan | null;
  readonly counts: ImportCounts;
  readonly unknown: Readonly<Record<string, readonly UnknownValue[]>>;
  readonly problem: { readonly id: string; readonly text: Text } | null;
  readonly pass: number;
  readonly retryOf: number | null;
  readonly doneRow: number;
  readonly totalRows: number | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly attempts: number;
  readonly leaseToken: string | null;
}

/** A row of `import_jobs`. */
export interface ImportJobRow {
  readonly id: string;
  readonly entity: string;
  readonly person_id: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly locale: string;
  readonly state: string;
  readonly preview: string;
  readonly plan: string | null;
  readonly counts: string;
  readonly unknown_values: string;
  readonly problem: string | null;
  readonly pass: number;
  readonly retry_of: number | null;
  readonly done_row: number;
  readonly total_rows: number | null;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly attempts: number;
  readonly lease_token: string | null;
}

export const toImportJob = (row: ImportJobRow): ImportJob => ({
  id: row.id,
  entity: row.entity,
  personId: row.person_id,
  fileName: row.file_name,
  bytes: row.bytes,
  locale: row.locale as Locale,
  state: row.state as ImportState,
  sheets: JSON.parse(row.preview) as readonly SheetPreview[],
  plan: row.plan === null ? null : (JSON.parse(row.plan) as ImportPlan),
  counts: JSON.parse(row.counts) as ImportCounts,
  unknown: JSON.parse(row.unknown_values) as ImportJob['unknown'],
  problem: row.problem === null ? null : (JSON.parse(row.problem) as ImportJob['problem']),
  pass: row.pass,
  retryOf: row.retry_of,
  doneRow: row.done_row,
  totalRows: row.total_rows,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  attempts: row.attempts,
  leaseToken: row.lease_token,
});

export async function findJob(database: Pick<Database, 'read'>, id: string): Promise<ImportJob | undefined> {
  const [row] = await database.read<ImportJobRow>('SELECT * FROM import_jobs WHERE id = ?', [id]);
  return row && toImportJob(row);
}
