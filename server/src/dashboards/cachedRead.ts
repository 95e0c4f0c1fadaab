import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';

/** Reads rows, or answers what the same statement with the same values answered a short while ago. */
export type CachedRead = <T>(sql: string, params: readonly unknown[]) => Promise<readonly T[]>;

const KEPT_MS = 60_000;
const MOST_ANSWERS = 500;

/**
 * Numbers of a dashboard may be a minute old. The statement holds the reader's data scope, so two people share an answer only if they
 * may see the same rows.
 */
export function createCachedRead(database: Pick<Database, 'read'>, clock: Clock): CachedRead {
  const answers = new Map<string, { readonly at: number; readonly rows: Promise<readonly unknown[]> }>();
  return async <T>(sql: string, params: readonly unknown[]) => {
    const key = JSON.stringify([sql, params], (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
    const now = clock.now();
    const known = answers.get(key);
    if (known && now - known.at < KEPT_MS) return known.rows as Promise<readonly T[]>;

    const rows = database.read<T>(sql, params);
    answers.delete(key);
    answers.set(key, { at: now, rows });
    rows.catch(() => answers.delete(key));
    for (const oldest of answers.keys()) {
      if (answers.size <= MOST_ANSWERS) break;
      answers.delete(oldest);
    }
    return rows;
  };
}
