import type { Database } from '../../database/database.js';
import { StatementTooSlow } from '../../database/errors.js';
import { HttpError } from '../../http/httpError.js';
import type { Text } from '@vermilion/plugin-kit';

/** Nobody should wait longer than three seconds for anything; the rest of an answer takes its time, too. */
const PATIENCE_MS = 2_500;

const NARROW_THE_LIST: Text = {
  zh: '要查找的范围太大，请缩小范围：多输几个字，或加上筛选条件。',
  en: 'This takes too long. Narrow it: type more, or add a filter.',
};

/**
 * Reads for somebody who waits: a statement that takes too long is ended, so that it does not keep the database from others either.
 *
 * @param advice what the reader can do about it
 * @returns a database whose `read` throws `HttpError` 422 `too_broad` then.
 */
export const withinPatience = (
  database: Pick<Database, 'kind' | 'read'>,
  advice: Text = NARROW_THE_LIST,
): Pick<Database, 'kind' | 'read'> => ({
  kind: database.kind,
  async read<T>(sql: string, params: readonly unknown[] = []) {
    try {
      return await database.read<T>(sql, params, { withinMs: PATIENCE_MS });
    } catch (error) {
      if (!(error instanceof StatementTooSlow)) throw error;
      throw new HttpError(422, 'too_broad', advice, { cause: error });
    }
  },
});
