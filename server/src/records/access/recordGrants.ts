import type { Database, Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';

/** Reading rights of one person on single records, given by a task for as long as it matters. */
export interface RecordGrant {
  readonly entity: string;
  readonly recordId: string;
  readonly personId: string;
  /** Milliseconds since 1970; the right ends then. */
  readonly until: number;
  /** Why, for the audit: `task:<id>`. */
  readonly reason: string;
}

/** Lets people read records. A right that somebody has already is prolonged, never shortened. */
export async function grantReading(tx: Transaction, grants: readonly RecordGrant[]): Promise<void> {
  for (const { entity, recordId, personId, until, reason } of grants) {
    const key = [entity, recordId, personId];
    const where = 'entity = ? AND record_id = ? AND person_id = ?';
    const [known] = await tx.query<{ until_at: number }>(`SELECT until_at FROM record_grants WHERE ${where}`, key);
    if (known === undefined) {
      await tx.insert('record_grants', [{ entity, record_id: recordId, person_id: personId, until_at: until, reason }]);
    } else if (known.until_at < until) {
      await tx.run(`UPDATE record_grants SET until_at = ?, reason = ? WHERE ${where} AND until_at < ?`, [
        until,
        reason,
        ...key,
        until,
      ]);
    }
  }
}

/** Ends reading rights at a moment, e.g. thirty days after a task was closed. */
export async function endReading(tx: Transaction, reasons: readonly string[], until: number): Promise<void> {
  if (reasons.length === 0) return;
  await tx.run(`UPDATE record_grants SET until_at = ? WHERE reason IN (${marks(reasons.length)})`, [until, ...reasons]);
}

/** Whose right to read is asked for, and when. */
export interface Reading {
  readonly entity: string;
  readonly personId: string;
  readonly now: number;
}

/** Lists show so many of the records that somebody may read by his tasks, those with the longest right. */
const MOST = 1_000;

/** Ids of the records of an entity that a person may read now. */
export async function readableRecords(database: Pick<Database, 'read'>, { entity, personId, now }: Reading): Promise<string[]> {
  const rows = await database.read<{ record_id: string }>(
    `SELECT record_id FROM record_grants WHERE person_id = ? AND entity = ? AND until_at > ? ORDER BY until_at DESC, record_id LIMIT ${MOST}`,
    [personId, entity, now],
  );
  return rows.map((row) => row.record_id);
}

/** Whether a person may read one record now. */
export async function isReadable(
  database: Pick<Database, 'read'>,
  { entity, personId, now }: Reading,
  recordId: string,
): Promise<boolean> {
  const rows = await database.read(
    'SELECT until_at FROM record_grants WHERE entity = ? AND record_id = ? AND person_id = ? AND until_at > ?',
    [entity, recordId, personId, now],
  );
  return rows.length > 0;
}

/** Entities of which a person may read single records now. */
export async function readableEntities(database: Pick<Database, 'read'>, personId: string, now: number): Promise<string[]> {
  const rows = await database.read<{ entity: string }>(
    'SELECT DISTINCT entity FROM record_grants WHERE person_id = ? AND until_at > ?',
    [personId, now],
  );
  return rows.map((row) => row.entity);
}
