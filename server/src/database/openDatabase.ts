import { join } from 'node:path';
import type { Database } from './database.js';
import { openMysql } from './mysql/openMysql.js';
import { openSqlite } from './sqlite/openSqlite.js';
import { armedBy, killAt, noWritePoints } from './writePoints.js';

export interface DatabaseOptions {
  /** `mysql://…`; absent: an SQLite file in `dataDir`. */
  readonly url?: string | undefined;
  readonly dataDir: string;
  /** Fault tests: the process kills itself at this moment of writing. */
  readonly killAt?: number | undefined;
  /** The moments count from this signal on; absent: from the start. */
  readonly killOn?: NodeJS.Signals | undefined;
  /** Connections of each pool, where there are several; absent: as many as a busy server needs. */
  readonly connections?: number;
}

/**
 * Opens the database of the environment.
 *
 * @throws {Error} with one sentence for the operator if it is not there.
 */
export async function openDatabase({ url, dataDir, killAt: moment, killOn, connections }: DatabaseOptions): Promise<Database> {
  const writePoints = moment === undefined ? noWritePoints : killAt(moment, { armed: armedBy(killOn) });
  if (url === undefined) return openSqlite(join(dataDir, 'vermilion.db'), writePoints);
  try {
    return await openMysql(url, writePoints, connections);
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `Expected a database at ${host}${pathname}, but: ${error instanceof Error ? error.message || error.name : String(error)}.`,
      {
        cause: error,
      },
    );
  }
}
