import type { Database } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Predicate } from './predicate.js';

const MOST = 10_000;

/** How many rows there are, but never counts further than ten thousand: a list must not pay for the size of its table. */
export async function countUpTo(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  where: Predicate,
): Promise<number | '10000+'> {
  const [row] = await database.read<{ total: number }>(
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM \`${entity.table}\` WHERE ${where.sql} LIMIT ${MOST + 1}) counted`,
    where.params,
  );
  const total = row?.total ?? 0;
  return total > MOST ? '10000+' : total;
}
