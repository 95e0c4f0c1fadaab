import type { QueryRunner } from 'typeorm';

const VERIFIED = new WeakSet<object>();
const MODE = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/**
 * Sets up the connection of a runner once: READ COMMITTED, strict mode, short lock waits, autocommit as asked; then reads the
 * settings back, since a proxy may swallow them.
 *
 * @throws {Error} if the server did not take them.
 */
export async function prepareSession(runner: QueryRunner, autocommit: boolean): Promise<void> {
  const connection = (await runner.connect()) as object;
  if (VERIFIED.has(connection)) return;
  await runner.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  await runner.query(`SET SESSION sql_mode = '${MODE}', innodb_lock_wait_timeout = 5, autocommit = ${autocommit ? 1 : 0}`);
  const rows = (await runner.query(
    "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation', 'autocommit')",
  )) as { Variable_name: string; Value: string }[];
  for (const { Variable_name: name, Value: value } of rows) {
    const wanted = name === 'autocommit' ? (autocommit ? 'ON' : 'OFF') : 'READ-COMMITTED';
    if (value !== wanted) throw new Error(`Expected the session to have ${name} ${wanted}, but it has ${value}.`);
  }
  VERIFIED.add(connection);
}
