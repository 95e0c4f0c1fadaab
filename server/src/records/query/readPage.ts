import type { Database } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { selectRecords, type RawRow } from '../values/readRow.js';
import { allOf, everything, type Predicate } from './predicate.js';
import { orderBy, type SortOrder } from './sortOrder.js';

/** Rows of a list: in any of `parts`, and fitting `where`. */
export interface WantedRows {
  readonly parts: readonly Predicate[];
  readonly where: Predicate;
  /** Known without counting: there are more than anybody counts. */
  readonly isVast?: boolean;
}

interface Reading {
  readonly database: Pick<Database, 'read'>;
  readonly codec: ColumnCodec;
}

/**
 * The first `limit` rows in an order. Of several parts each gives its own first rows from its own index, and the best of these
 * are the answer: an `OR` of the parts would have the database walk through the whole table.
 */
export async function readPage(
  { database, codec }: Reading,
  entity: RecordEntity,
  { parts, where }: WantedRows,
  order: SortOrder,
  limit: number,
): Promise<RawRow[]> {
  const ordered = orderBy(order, entity.table);
  const narrow = await Promise.all(parts.map((part) => isNarrow(database, entity, part, order)));
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !narrow[0]) {
    const all = allOf([only, where]);
    return database.read(`${selectRecords(entity, codec)} WHERE ${all.sql} ${ordered} LIMIT ?`, [...all.params, limit]);
  }
  const found = united(
    parts.map((part, index) => {
      const all = allOf([part, where]);
      if (!narrow[index])
        return { sql: `SELECT id FROM \`${entity.table}\` WHERE ${all.sql} ${ordered} LIMIT ?`, params: [...all.params, limit] };
      const columns = [...new Set(['id', order.field.column])].map((column) => `\`${column}\``).join(', ');
      const rows = `SELECT ${columns} FROM \`${entity.table}\` WHERE ${all.sql} LIMIT ${ALL}`;
      return { sql: `SELECT id FROM (${rows}) mine ${orderBy(order, 'mine')} LIMIT ?`, params: [...all.params, limit] };
    }),
  );
  return database.read(`${selectRecords(entity, codec)} WHERE id IN (SELECT id FROM (${found.sql}) found) ${ordered} LIMIT ?`, [
    ...found.params,
    limit,
  ]);
}

/** Keeps a database from merging a subquery into the one around it. */
const ALL = 1_000_000_000;

/**
 * Whether so few rows lie in a part that they had better be found first and ordered then. Left to itself, a database may walk through
 * the table in the order that is asked for, to the few rows among millions that are somebody's own.
 */
async function isNarrow(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  part: Predicate,
  { field }: SortOrder,
): Promise<boolean> {
  // Every part can be read by the latest change from an index of its own.
  return field.column !== 'updated_at' && (await hasFewRows(database, entity, part));
}

/** Whether somebody sees no more rows by a part than can be looked at one by one. */
export async function hasFewRows(database: Pick<Database, 'read'>, entity: RecordEntity, part: Predicate): Promise<boolean> {
  if (part.sql === everything.sql) return false;
  const active = allOf([part, { sql: 'active_flag = 1', params: [] }]);
  return (await countRows(database, entity, { parts: [active], where: everything })) !== '10000+';
}

const MOST = 10_000;

/** How many rows there are, but never counts further than ten thousand: a list must not pay for the size of its table. */
export async function countRows(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  { parts, where, isVast = false }: WantedRows,
): Promise<number | '10000+'> {
  if (isVast) return '10000+';
  const found = united(
    parts.map((part) => {
      const all = allOf([part, where]);
      return { sql: `SELECT id FROM \`${entity.table}\` WHERE ${all.sql} LIMIT ${MOST + 1}`, params: all.params };
    }),
  );
  const [row] = await database.read<{ total: number }>(`SELECT COUNT(*) AS total FROM (${found.sql}) counted`, found.params);
  const total = row?.total ?? 0;
  return total > MOST ? '10000+' : total;
}

/** Ids of several selections; one that is in two of them comes once. */
const united = (selections: readonly Predicate[]): Predicate => ({
  sql: selections.map(({ sql }, index) => `SELECT id FROM (${sql}) part${index}`).join(' UNION '),
  params: selections.flatMap(({ params }) => params),
});
