import type { Transaction } from '../database/database.js';
import type { Claimed, LeasedTable } from './claimRows.js';
import { LEASE_MS, LeaseLost } from './leasedRunner.js';

/**
 * Keeps how far leased work has come, and prolongs the lease.
 *
 * @param columns what has changed of the row
 * @throws {LeaseLost} if the lease has gone to another; the transaction must not be committed then.
 */
export async function keepStep(
  tx: Transaction,
  table: LeasedTable,
  { id, lease_token }: Claimed,
  now: number,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const values = { ...columns, lease_until: now + LEASE_MS };
  const sets = Object.keys(values).map((column) => `${column} = ?`);
  const kept = await tx.run(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = ? AND lease_token = ?`, [
    ...Object.values(values),
    id,
    lease_token,
  ]);
  if (kept === 0) throw new LeaseLost(`Expected the lease of ${id} to be held, but another worker has it.`);
}
