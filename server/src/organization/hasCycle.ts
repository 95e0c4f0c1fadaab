import type { Transaction } from '../database/database.js';

/** Whether `id` would stand above itself if `superior` were its superior. Chains of more than 100 count as a cycle. */
export async function hasCycle(
  tx: Transaction,
  table: 'departments' | 'people',
  column: 'parent_id' | 'manager_id',
  id: string,
  superior: string,
): Promise<boolean> {
  let current: string | null = superior;
  for (let steps = 0; current !== null; steps++) {
    if (current === id || steps > 100) return true;
    const rows: { above: string | null }[] = await tx.query(`SELECT ${column} AS above FROM ${table} WHERE id = ?`, [current]);
    current = rows[0]?.above ?? null;
  }
  return false;
}
