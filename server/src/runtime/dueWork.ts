import type { Database } from '../database/database.js';

/** When the next timer, job or mail is due; null: nothing waits. Leased rows are due when their lease ends. */
export async function nextDue(database: Database): Promise<number | null> {
  const later = 'MIN(CASE WHEN lease_until > due THEN lease_until + 1 ELSE due END)';
  const rows = await database.read<{ due: number | null }>(
    `SELECT ${later} AS due FROM timers
     UNION ALL SELECT ${later} AS due FROM outbox WHERE state = 'queued'
     UNION ALL SELECT ${later} AS due FROM mails WHERE status = 'queued'`,
  );
  const dues = rows.flatMap((row) => (row.due === null ? [] : [Number(row.due)]));
  return dues.length === 0 ? null : Math.min(...dues);
}
