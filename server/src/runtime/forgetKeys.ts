import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';

const KEPT_MS = 7 * 86_400_000;

/** Removes idempotency keys that no client will send again; answers how many. */
export function forgetKeys(database: Database, clock: Clock): Promise<number> {
  return database.write((tx) => tx.run('DELETE FROM idempotency_keys WHERE at < ?', [clock.now() - KEPT_MS]));
}
