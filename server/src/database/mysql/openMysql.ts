import { DataSource, type QueryRunner } from 'typeorm';
import { classifyError } from '../classifyError.js';
import type { Database, ReadOptions, Transaction, WriteOptions } from '../database.js';
import { CommitUnknown } from '../errors.js';
import { transactionOn } from '../transactionOn.js';
import { insideTransaction } from '../transactionScope.js';
import { toParameters } from '../value.js';
import { withRetry } from '../withRetry.js';
import { noWritePoints, type WritePoints } from '../writePoints.js';
import { prepareSession } from './session.js';
import { withDeadline } from './withDeadline.js';
import { withTimeLimit } from './withTimeLimit.js';

/** Connections for reads (autocommit on), and as many lanes for transactions (autocommit off: no round trip for BEGIN). */
const CONNECTIONS = 8;

/**
 * Opens a MySQL or MariaDB database, two pools.
 *
 * @param size connections of each pool
 * @throws {Error} if it cannot be reached or does not take our session settings.
 */
export async function openMysql(
  url: string,
  writePoints: WritePoints = noWritePoints,
  size: number = CONNECTIONS,
): Promise<Database> {
  const readers = await connect(url, size);
  const lanes = await connect(url, size);
  const ask = <T>(sql: string, params: readonly unknown[]) =>
    withRetry(() => withRunner(readers, true, (runner) => withDeadline(runner.query(sql, toParameters(params)) as Promise<T[]>)));
  const [row] = await ask<{ version: string }>('SELECT VERSION() AS version', []);
  const name = row?.version.includes('MariaDB') ? 'MariaDB' : 'MySQL';
  const read = <T>(sql: string, params: readonly unknown[] = [], { withinMs }: ReadOptions = {}) =>
    withinMs === undefined ? ask<T>(sql, params) : withTimeLimit(name, sql, withinMs, (limited) => ask<T>(limited, params));

  async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return withRunner(lanes, false, async (runner) => {
      const result = await work(transactionOn('mysql', runner, writePoints, withDeadline)).catch(async (error: unknown) => {
        if (classifyError(error) !== 'connection') await withDeadline(runner.query('ROLLBACK'));
        throw error;
      });
      await commit(runner, writePoints);
      return result;
    });
  }

  return {
    kind: 'mysql',
    version: `${name} ${row?.version.split('-')[0] ?? ''}`,
    read,
    write: <T>(work: (tx: Transaction) => Promise<T>, options: WriteOptions<T> = {}) => {
      const { outcome } = options;
      return insideTransaction(() => withRetry(() => transaction(work), { outcome: outcome && (() => outcome(read)) }));
    },
    async close() {
      await lanes.destroy();
      await readers.destroy();
    },
  };
}

async function commit(runner: QueryRunner, writePoints: WritePoints): Promise<void> {
  try {
    await writePoints.around(() => withDeadline(runner.query('COMMIT')));
  } catch (error) {
    if (classifyError(error) === 'connection') throw new CommitUnknown(error);
    throw error;
  }
}

/** Lends a connection; one that failed in a way of its own is thrown away instead of going back to the pool. */
async function withRunner<T>(source: DataSource, autocommit: boolean, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await prepareSession(runner, autocommit);
    return await work(runner);
  } catch (error) {
    const cause = error instanceof CommitUnknown ? error.cause : error;
    if (classifyError(cause) === 'connection') await destroyConnection(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

async function destroyConnection(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect().catch(() => undefined)) as { destroy?: () => void } | undefined;
  connection?.destroy?.();
}

async function connect(url: string, size: number): Promise<DataSource> {
  const source = new DataSource({
    type: 'mysql',
    url,
    poolSize: size,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: true,
    connectTimeout: 5_000,
    extra: { enableKeepAlive: true, idleTimeout: 60_000, queueLimit: 10_000, waitForConnections: true },
  });
  return source.initialize();
}
