import type { Database } from '../database/database.js';
import { marks } from '../database/marks.js';
import { newId } from '../database/newId.js';

/** Tables of work under a lease: they have `due`, `attempts`, `lease_token` and `lease_until`. */
export type LeasedTable =
  | 'timers'
  | 'outbox'
  | 'mails'
  | 'import_jobs'
  | 'exports'
  | 'duplicate_scans'
  | 'dashboard_mailings'
  | 'cleaning_jobs'
  | 'quality_runs'
  | 'intake_jobs'
  | 'tag_runs'
  | 'schedule_runs'
  | 'association_runs'
  | 'key_rotations';

/** A row that this worker may work on until its lease ends. Every later write of it carries the token. */
export interface Claimed {
  readonly id: string;
  readonly lease_token: string;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

export interface ClaimOptions {
  readonly now: number;
  readonly limit: number;
  /** Milliseconds. */
  readonly leaseMs: number;
  /** Further condition, e.g. `state = 'queued'`. */
  readonly where?: string;
}

/** Takes due rows by compare-and-set: whatever another worker has taken in between is left to him. */
export async function claimRows<T extends Claimed>(
  database: Database,
  table: LeasedTable,
  { now, limit, leaseMs, where = '1 = 1' }: ClaimOptions,
): Promise<T[]> {
  const due = await database.read<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${where} AND due <= ? AND lease_until < ? ORDER BY due LIMIT ?`,
    [now, now, limit],
  );
  if (due.length === 0) return [];
  const token = newId(now);
  const ids = due.map((row) => row.id).sort();
  await database.write((tx) =>
    tx.run(
      `UPDATE ${table} SET lease_token = ?, lease_until = ?, attempts = attempts + 1 WHERE id IN (${marks(ids.length)}) AND ${where} AND lease_until < ?`,
      [token, now + leaseMs, ...ids, now],
    ),
  );
  return database.read<T>(`SELECT * FROM ${table} WHERE id IN (${marks(ids.length)}) AND lease_token = ? ORDER BY due, id`, [
    ...ids,
    token,
  ]);
}

/** Lets go of a row so that it is due again at `due`. */
export async function postpone(database: Database, table: LeasedTable, { id, lease_token }: Claimed, due: number): Promise<void> {
  await database.write((tx) =>
    tx.run(`UPDATE ${table} SET due = ?, lease_until = 0 WHERE id = ? AND lease_token = ?`, [due, id, lease_token]),
  );
}

/** Lets go of a row that could not be worked on for no fault of its own: the attempt does not count. */
export async function putOff(database: Database, table: LeasedTable, { id, lease_token }: Claimed, due: number): Promise<void> {
  await database.write((tx) =>
    tx.run(`UPDATE ${table} SET due = ?, lease_until = 0, attempts = attempts - 1 WHERE id = ? AND lease_token = ?`, [
      due,
      id,
      lease_token,
    ]),
  );
}

/** Waiting time before the next attempt: 10 s, 40 s, 160 s, … at most an hour. */
export const backOff = (attempts: number): number => Math.min(10_000 * 4 ** Math.max(attempts - 1, 0), 3_600_000);
