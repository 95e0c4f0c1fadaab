import { classifyError } from '../../database/classifyError.js';
import type { Transaction } from '../../database/database.js';

/**
 * Takes the next `count` numbers of a counter and answers the first. The update locks the row of the counter until the
 * transaction ends, so nobody else gets the same; a rollback leaves no gap, a commit may.
 */
export async function nextSequence(tx: Transaction, counter: string, count = 1): Promise<number> {
  const add = () => tx.run('UPDATE serial_counters SET last_value = last_value + ? WHERE name = ?', [count, counter]);
  if ((await add()) === 0) {
    const isFirst = await tx
      .insert('serial_counters', [{ name: counter, last_value: count }])
      .then(() => true)
      .catch((error: unknown) => {
        if (classifyError(error) !== 'unique') throw error;
        return false; // somebody else began it meanwhile
      });
    if (isFirst) return 1;
    await add();
  }
  const [row] = await tx.query<{ last_value: number }>('SELECT last_value FROM serial_counters WHERE name = ?', [counter]);
  return row!.last_value - count + 1;
}
