import type { Database } from '../database/database.js';

const CLAIMED = ['timers', 'outbox', 'mails'] as const;

/**
 * Makes due at once what a process that has died had claimed, instead of when its leases end. Only where one process owns the
 * database: with several nodes a lease may well be that of a living one.
 */
export async function releaseClaims(database: Database): Promise<void> {
  if (database.kind !== 'sqlite') return;
  await database.write(async (tx) => {
    for (const table of CLAIMED) {
      await tx.run(`UPDATE ${table} SET lease_token = NULL, lease_until = 0 WHERE lease_until > 0`);
    }
  });
}
