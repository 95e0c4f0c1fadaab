import type { ApiClient } from '../../../harness/apiClient.js';
import type { Stage } from '../stage/stage.js';

/** Each path so many times, so that what others read in the background does not matter. */
const TIMES = 5;

/**
 * Rows and entries of indexes that MariaDB reads to answer some paths once each: unlike a duration, the same on a busy machine.
 *
 * @returns undefined for SQLite, which does not count them
 */
export async function rowsRead(stage: Stage, client: ApiClient, paths: readonly string[]): Promise<number | undefined> {
  if (stage.kind === 'sqlite') return undefined;
  const before = await handlerReads(stage);
  for (let time = 0; time < TIMES; time++) for (const path of paths) await client.get(path);
  return ((await handlerReads(stage)) - before) / TIMES;
}

function handlerReads(stage: Stage): Promise<number> {
  return stage.inDatabase(async (database) => {
    const rows = await database.read<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  });
}
