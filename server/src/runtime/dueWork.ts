import type { Database } from '../database/database.js';
import type { LeasedTable } from './claimRows.js';

/** Queues of the clock. */
export type DueTable = Extract<LeasedTable, 'timers' | 'outbox' | 'mails'>;

/** Which rows of a queue wait. */
const WAITING: Readonly<Record<DueTable, string>> = {
  timers: '1 = 1',
  outbox: "state = 'queued'",
  mails: "status = 'queued'",
};

/** When the next row of these queues is due; null: nothing waits. Leased rows are due when their lease ends. */
export async function nextDue(database: Database, tables: readonly DueTable[]): Promise<number | null> {
  if (tables.length === 0) return null;
  const later = 'MIN(CASE WHEN lease_until > due THEN lease_until + 1 ELSE due END)';
  const rows = await database.read<{ due: number | null }>(
    tables.map((table) => `SELECT ${later} AS due FROM ${table} WHERE ${WAITING[table]}`).join(' UNION ALL '),
  );
  const dues = rows.flatMap((row) => (row.due === null ? [] : [Number(row.due)]));
  return dues.length === 0 ? null : Math.min(...dues);
}
