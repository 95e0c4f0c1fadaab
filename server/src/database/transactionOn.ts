import type { QueryRunner } from 'typeorm';
import { insertStatements } from './insertStatements.js';
import type { Database, Transaction } from './database.js';
import { toParameters } from './value.js';
import type { WritePoints } from './writePoints.js';

/** Waits for an answer of the database: for as long as it takes, or up to a deadline. */
export type Await = <T>(answer: Promise<T>) => Promise<T>;

/** The statements of one transaction on TypeORM's query runner. */
export function transactionOn(
  kind: Database['kind'],
  runner: QueryRunner,
  writePoints: WritePoints,
  wait: Await = (answer) => answer,
): Transaction {
  const run = async (sql: string, params: readonly unknown[] = []) => {
    const result = await writePoints.around(() => wait(runner.query(sql, toParameters(params), true)));
    return result.affected ?? 0;
  };
  let savepoints = 0;
  return {
    kind,
    run,
    async savepoint(work) {
      const name = `part${++savepoints}`;
      await wait(runner.query(`SAVEPOINT ${name}`));
      try {
        const result = await work();
        await wait(runner.query(`RELEASE SAVEPOINT ${name}`));
        return result;
      } catch (error) {
        // A deadlock has ended the whole transaction, and the savepoint with it: the error says so.
        await wait(runner.query(`ROLLBACK TO SAVEPOINT ${name}`)).catch(() => undefined);
        throw error;
      }
    },
    query: async (sql, params = []) => wait(runner.query(sql, toParameters(params))),
    async insert(table, rows) {
      for (const { sql, params } of insertStatements(table, rows)) await run(sql, params);
    },
  };
}
