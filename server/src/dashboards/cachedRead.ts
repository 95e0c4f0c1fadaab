import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { createShortMemory } from '../database/shortMemory.js';
import { withinPatience } from '../records/query/withinPatience.js';

/**
 * Reads rows, or answers what the same statement with the same values answered a short while ago.
 *
 * @throws {HttpError} 422 `too_broad` for a statement that takes too long.
 */
export type CachedRead = <T>(sql: string, params: readonly unknown[]) => Promise<readonly T[]>;

const MOST_ANSWERS = 500;

/** Numbers of a dashboard may be a minute old; who asks while another waits for the same numbers waits with him. */
export function createCachedRead(database: Pick<Database, 'kind' | 'read'>, clock: Clock): CachedRead {
  const patient = withinPatience(database, {
    zh: '要统计的数据太多，请缩小范围：给图表或仪表盘加上筛选条件。',
    en: 'There is too much to count. Narrow it: add a filter to the widget or to the dashboard.',
  });
  const answers = createShortMemory<Promise<readonly unknown[]>>(clock, MOST_ANSWERS);
  return async <T>(sql: string, params: readonly unknown[]) => {
    const known = answers.recall(sql, params);
    if (known) return known as Promise<readonly T[]>;
    const rows = patient.read<T>(sql, params);
    answers.keep(sql, params, rows);
    rows.catch(() => answers.forget(sql, params));
    return rows;
  };
}
