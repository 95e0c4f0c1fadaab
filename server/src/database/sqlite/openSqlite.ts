import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Database } from '../database.js';
import { createFifoLane } from '../fifoLane.js';
import { transactionOn } from '../transactionOn.js';
import { insideTransaction } from '../transactionScope.js';
import { toParameters } from '../value.js';
import { withRetry } from '../withRetry.js';
import { noWritePoints, type WritePoints } from '../writePoints.js';
import { takeLockFile } from './lockFile.js';
import { SqliteDriver } from './sqliteDriver.js';

const WRITER = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -65536',
  'wal_autocheckpoint = 8000',
  'busy_timeout = 5000',
];
const READER = ['cache_size = -65536', 'busy_timeout = 5000', 'query_only = ON'];

/**
 * Opens (or makes) a database file. TypeORM has one connection per SQLite data source, on which transactions would mix: so all
 * writes go through one lane, and reads go to a second, read-only connection, which sees what is committed.
 *
 * @throws {Error} if another process has it open, or it is damaged after an unclean stop.
 */
export async function openSqlite(path: string, writePoints: WritePoints = noWritePoints): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = takeLockFile(`${path}.lock`);
  try {
    const writer = await connect(path, WRITER, false);
    if (lock.wasUnclean) await checkIntegrity(writer.runner, path);
    const reader = await connect(path, READER, true);
    const [row] = (await reader.runner.query('SELECT sqlite_version() AS version')) as { version: string }[];
    const lane = createFifoLane();

    return {
      kind: 'sqlite',
      version: `SQLite ${row?.version ?? ''}`,
      read: async (sql, params = []) => reader.runner.query(sql, toParameters(params)),
      write: (work) =>
        insideTransaction(() =>
          withRetry(() =>
            lane.run(async () => {
              await writer.runner.query('BEGIN IMMEDIATE');
              try {
                const result = await work(transactionOn('sqlite', writer.runner, writePoints));
                await writePoints.around(() => writer.runner.query('COMMIT'));
                return result;
              } catch (error) {
                await writer.runner.query('ROLLBACK').catch(() => undefined); // SQLite may have rolled back itself
                throw error;
              }
            }),
          ),
        ),
      async close() {
        await lane.idle();
        await reader.source.destroy();
        await writer.source.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function connect(
  path: string,
  pragmas: readonly string[],
  readonly: boolean,
): Promise<{ source: DataSource; runner: QueryRunner }> {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: SqliteDriver,
    database: path,
    readonly,
    statementCacheSize: 500,
    prepareDatabase: (database: SqliteDriver) => pragmas.forEach((pragma) => database.pragma(pragma)),
  });
  await source.initialize().catch((cause: unknown) => {
    throw new Error(`Expected ${path} to be a database, but: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  });
  return { source, runner: source.createQueryRunner() };
}

async function checkIntegrity(runner: QueryRunner, path: string): Promise<void> {
  const rows = (await runner.query('PRAGMA integrity_check')) as { integrity_check: string }[];
  const found = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  if (found.length > 0)
    throw new Error(`Expected ${path} to be sound after an unclean stop, but: ${found.slice(0, 3).join('; ')}.`);
}
