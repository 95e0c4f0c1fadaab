import type { Transaction } from '../database/database.js';

/**
 * Updates rows of one table, each to values of its own, by one statement. `where` names a row; all values of `set` have the same keys.
 *
 * @returns how many rows matched.
 */
export async function updateRows(
  tx: Transaction,
  table: string,
  rows: readonly { readonly id: string; readonly rev?: number; readonly set: Readonly<Record<string, unknown>> }[],
  and = '',
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first.set);
  const params: unknown[] = [];
  const sets = columns.map((column) => {
    if (rows.length === 1) {
      params.push(first.set[column]);
      return `\`${column}\` = ?`;
    }
    for (const { id, set } of rows) params.push(id, set[column]);
    return `\`${column}\` = CASE id ${rows.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  });
  const matches = rows.map(({ id, rev }) => {
    params.push(id);
    if (rev === undefined) return 'id = ?';
    params.push(rev);
    return '(id = ? AND rev = ?)';
  });
  const where = first.rev === undefined ? `id IN (${rows.map(() => '?').join(', ')})` : matches.join(' OR ');
  return tx.run(`UPDATE \`${table}\` SET ${sets.join(', ')} WHERE (${where})${and}`, params);
}
