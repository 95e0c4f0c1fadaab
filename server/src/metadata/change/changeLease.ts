import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.js';
import type { Database, Transaction } from '../../database/database.js';
import { HttpError } from '../../http/httpError.js';

const LEASE_MS = 30_000;
const WAIT_MS = 100;
const PATIENCE_MS = 10_000;

/** The right to change the metadata: one at a time in the whole cluster. */
export interface ChangeLease {
  /**
   * Counts the version up inside the transaction that stores the change.
   *
   * @throws {HttpError} 409 if the lease ran out meanwhile and another node has it: nothing is stored then.
   */
  commit(tx: Transaction): Promise<void>;
}

/**
 * Tables cannot be altered inside a transaction, so a lease row keeps the changes of all nodes apart.
 *
 * @throws {HttpError} 409 if somebody else changes the metadata for too long.
 */
export async function underChangeLease<T>(
  database: Database,
  clock: Clock,
  work: (lease: ChangeLease) => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  await waitForLease(database, clock, holder);
  try {
    return await work({
      async commit(tx) {
        const sql = 'UPDATE metadata_version SET version = version + 1 WHERE id = 1 AND holder = ?';
        if ((await tx.run(sql, [holder])) !== 1) throw metadataBusy();
      },
    });
  } finally {
    await database.write((tx) =>
      tx.run("UPDATE metadata_version SET holder = '', until_at = 0 WHERE id = 1 AND holder = ?", [holder]),
    );
  }
}

async function waitForLease(database: Database, clock: Clock, holder: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += WAIT_MS) {
    const now = clock.now();
    const sql = "UPDATE metadata_version SET holder = ?, until_at = ? WHERE id = 1 AND (holder = '' OR until_at < ?)";
    if ((await database.write((tx) => tx.run(sql, [holder, now + LEASE_MS, now]))) === 1) return;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw metadataBusy();
}

const metadataBusy = () =>
  new HttpError(409, 'metadata_busy', {
    zh: '另一位管理员正在修改实体或字段，请稍后再试。',
    en: 'Another administrator is changing entities or fields; please try again in a moment.',
  });
