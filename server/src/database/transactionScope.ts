import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/**
 * Runs `work` as the inside of a transaction.
 *
 * @throws {Error} if it already runs inside one: on SQLite that would wait for itself forever, on MySQL the two would commit apart.
 */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (scope.getStore())
    throw new Error('Expected no transaction inside a transaction, but write() was called within write(). Pass the tx on.');
  return scope.run(true, work);
}
