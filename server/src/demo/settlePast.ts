import type { Database } from '../database/database.js';

const RECENT_MS = 3 * 86_400_000;

/** What was told in the past has been read, and nobody gets a mail about it. */
export async function settlePast(database: Database, now: number): Promise<void> {
  await database.write(async (tx) => {
    await tx.run('DELETE FROM mails WHERE created_at <= ?', [now]);
    await tx.run('UPDATE notifications SET read_at = at WHERE at < ? AND read_at IS NULL', [now - RECENT_MS]);
  });
}
