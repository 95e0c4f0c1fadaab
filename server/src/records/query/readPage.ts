import type { Database } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { selectRecords, type RawRow } from '../values/readRow.js';
import { allOf, type Predicate } from './predicate.js';
import { orderBy, type SortOrder } from './sortOrder.js';

/** Rows of a list: in any of `parts`, and fitting `where`. */
export interface WantedRows {
  readonly parts: readonly Predicate[];
  readonly where: Predicate;
}

interface Reading {
  readonly database: Pick<Database, 'read'>;
  readonly codec: ColumnCodec;
}

/**
 * The first `limit` rows in an order. Of several parts each gives its own first rows from its own index, and the best of these
 * are the answer: an `OR` of the parts would have the database walk through the whole table.
 */
export function readPage(
  { database, codec }: Reading,
  entity: RecordEntity,
  { parts, where }: WantedRows,
  order: SortOrder,
  limit: number,
): Promise<RawRow[]> {
  const ordered = orderBy(order, entity.table);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const all = allOf([only, where]);
    return database.read(`${selectRecords(entity, codec)} WHERE ${all.sql} ${ordered} LIMIT ?`, [...all.params, limit]);
  }
  const found = unionOfParts(entity, { parts, where }, `${ordered} LIMIT ?`, [limit]);
  return database.read(`${selectRecords(entity, codec)} WHERE id IN (SELECT id FROM (${found.sql}) found) ${ordered} LIMIT ?`, [
    ...found.params,
    limit,
  ]);
}

const MOST = 10_000;

/** How many rows there are, but never counts further than ten thousand: a list must not pay for the size of its table. */
export async function countRows(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  wanted: WantedRows,
): Promise<number | '10000+'> {
  const found = unionOfParts(entity, wanted, `LIMIT ${MOST + 1}`, []);
  const [row] = await database.read<{ total: number }>(`SELECT COUNT(*) AS total FROM (${found.sql}) counted`, found.params);
  const total = row?.total ?? 0;
  return total > MOST ? '10000+' : total;
}

/** Ids of each part, ended by `tail`; a row in two parts comes once. */
function unionOfParts(
  entity: RecordEntity,
  { parts, where }: WantedRows,
  tail: string,
  tailParams: readonly unknown[],
): Predicate {
  const selects = parts.map((part, index) => {
    const all = allOf([part, where]);
    const sql = `SELECT id FROM (SELECT id FROM \`${entity.table}\` WHERE ${all.sql} ${tail}) part${index}`;
    return { sql, params: [...all.params, ...tailParams] };
  });
  return { sql: selects.map(({ sql }) => sql).join(' UNION '), params: selects.flatMap(({ params }) => params) };
}
