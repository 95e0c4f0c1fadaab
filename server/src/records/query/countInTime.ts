import type { Database } from '../../database/database.js';
import { StatementTooSlow } from '../../database/errors.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { countRows, countStatement, type Counting, type WantedRows } from './readPage.js';

const WORTH_MS = 1_000;

/**
 * How many rows a list has, unless counting takes long: the list is worth more than its length. An exact number is counted anew each
 * time; that there are more than anybody counts, or that counting takes long, still holds a minute later, or near enough.
 *
 * @returns undefined if counting takes long
 */
export async function countInTime(
  { database, amounts }: Counting,
  entity: RecordEntity,
  wanted: WantedRows,
): Promise<number | '10000+' | undefined> {
  const { sql, params } = countStatement(entity, wanted);
  const known = amounts.recall(sql, params);
  if (known === 'many') return '10000+';
  if (known === 'slow') return undefined;
  const hurried: Pick<Database, 'read'> = {
    read: <T>(sql: string, params?: readonly unknown[]) => database.read<T>(sql, params, { withinMs: WORTH_MS }),
  };
  try {
    const total = await countRows(hurried, entity, wanted);
    if (total === '10000+') amounts.keep(sql, params, 'many');
    return total;
  } catch (error) {
    if (!(error instanceof StatementTooSlow)) throw error;
    amounts.keep(sql, params, 'slow');
    return undefined;
  }
}
