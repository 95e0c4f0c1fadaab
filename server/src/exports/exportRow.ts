import type { Text } from '@vermilion/plugin-kit';
import type { Claimed } from '../runtime/claimRows.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { Locale } from '../records/labels/titleText.js';
import type { TableFormat } from '../workbooks/write/tableWriter.js';
import type { ExportOrder } from './exportOrder.js';

/**
 * Waits for the decision whether it may hold values in clear, or was refused them; ordered and being written; the file is there; given up; taken back by who ordered it; the
 * file is gone after seven days.
 */
export type ExportState = 'asked' | 'refused' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';

/** A row of `exports`. */
export interface ExportRow extends Claimed {
  readonly person_id: string;
  readonly entity: string;
  /** `html`: it was printed, and there is no file. */
  readonly format: TableFormat | 'html';
  readonly query: string;
  readonly fields: string | null;
  /** Titles of the columns, as the log shows them. */
  readonly columns: string;
  readonly locale: Locale;
  readonly plain: number;
  readonly state: ExportState;
  /** While it runs: as many as were counted when it was ordered, which are taken from what a day allows. */
  readonly row_count: number;
  readonly done_rows: number;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly problem: string | null;
  /** The request that decides about values in clear. */
  readonly request_id: string | null;
  readonly reason: string | null;
  readonly ip: string;
  readonly created_at: number;
  readonly finished_at: number | null;
}

/** The columns of a new row that say what was ordered. */
export const orderColumns = (
  order: Omit<ExportOrder, 'format' | 'query'> & { readonly format: ExportRow['format']; readonly query: object },
  columns: readonly { readonly title: string }[],
) => ({
  format: order.format,
  query: JSON.stringify(order.query),
  fields: order.columns ? JSON.stringify(order.columns) : null,
  columns: JSON.stringify(columns.map(({ title }) => title)),
  locale: order.locale,
  plain: order.plain === true ? 1 : 0,
  ip: order.ip.slice(0, 45),
});

/** What was ordered by a row. */
export const orderOf = (row: ExportRow, entity: RecordEntity): ExportOrder => ({
  entity,
  // What is printed never waits.
  format: row.format as TableFormat,
  query: JSON.parse(row.query) as ExportOrder['query'],
  columns: row.fields === null ? undefined : (JSON.parse(row.fields) as readonly string[]),
  plain: row.plain === 1,
  locale: row.locale,
  ip: row.ip,
  id: row.id,
});

/** Why an export was given up. */
export interface ExportProblem {
  readonly id: string;
  readonly message: Text;
}
