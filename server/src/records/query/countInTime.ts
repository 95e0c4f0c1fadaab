import type { Database } from '../../database/database.js';
import { StatementTooSlow } from '../../database/errors.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { countRows, type WantedRows } from './readPage.js';

const WORTH_MS = 1_000;

/** How many rows a list has, unless counting takes long: the list is worth more than its length. */
export async function countInTime(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  wanted: WantedRows,
): Promise<number | '10000+' | undefined> {
  const hurried: Pick<Database, 'read'> = {
    read: <T>(sql: string, params?: readonly unknown[]) => database.read<T>(sql, params, { withinMs: WORTH_MS }),
  };
  try {
    return await countRows(hurried, entity, wanted);
  } catch (error) {
    if (error instanceof StatementTooSlow) return undefined;
    throw error;
  }
}
