import type { Database } from '../../database/database.js';
import type { ShortMemory } from '../../database/shortMemory.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { selectRecords, type RawRow } from '../values/readRow.js';
import type { Amount } from './amount.js';
import { allOf, everything, type Predicate } from './predicate.js';
import { orderBy, type SortOrder } from './sortOrder.js';

/** Rows of a list: in any of `parts`, and fitting `where`. */
export interface WantedRows {
  readonly parts: readonly Predicate[];
  readonly where: Predicate;
  /** Known without counting: there are more than anybody counts. */
  readonly isVast?: boolean;
}

type Reading = Counting & { readonly codec: ColumnCodec };

/** What counting needs. */
export interface Counting {
  readonly database: Pick<Database, 'read'>;
  readonly amounts: ShortMemory<Amount>;
}

/**
 * The first `limit` rows in an order. Of several parts each gives its own first rows from its own index, and the best of these
 * are the answer: an `OR` of the parts would have the database walk through the whole table. Ids come first: an index that holds
 * all that is asked for tells them without a look at rows that are not on the page.
 */
export async function readPage(
  { database, codec, amounts }: Reading,
  entity: RecordEntity,
  { parts, where }: WantedRows,
  order: SortOrder,
  limit: number,
): Promise<RawRow[]> {
  const ordered = orderBy(order, entity.table);
  const narrow = await Promise.all(parts.map((part) => isNarrow({ database, amounts }, entity, part, order)));
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
async function isNarrow(counting: Counting, entity: RecordEntity, part: Predicate, { field }: SortOrder): Promise<boolean> {
  // Every part can be read by the latest change from an index of its own.
  return field.column !== 'updated_at' && (await hasFewRows(counting, entity, part));
}

/**
 * Whether somebody sees no more rows by a part than can be looked at one by one, now or a minute ago: it only decides how rows are
 * looked for, never which are found.
 */
export async function hasFewRows({ database, amounts }: Counting, entity: RecordEntity, part: Predicate): Promise<boolean> {
  if (part.sql === everything.sql) return false;
  const wanted = { parts: [allOf([part, { sql: 'active_flag = 1', params: [] }])], where: everything };
  const { sql, params } = countStatement(entity, wanted);
  const known = amounts.recall(sql, params);
  if (known) return known === 'few';
  const isFew = (await countRows(database, entity, wanted)) !== '10000+';
  amounts.keep(sql, params, isFew ? 'few' : 'many');
  return isFew;
}

const MOST = 10_000;

/** How many rows there are, but never counts further than ten thousand: a list must not pay for the size of its table. */
export async function countRows(
  database: Pick<Database, 'read'>,
  entity: RecordEntity,
  wanted: WantedRows,
): Promise<number | '10000+'> {
  if (wanted.isVast) return '10000+';
  const { sql, params } = countStatement(entity, wanted);
  const [row] = await database.read<{ total: number }>(sql, params);
  const total = row?.total ?? 0;
  return total > MOST ? '10000+' : total;
}

/** By it is also remembered what counting has told. */
export function countStatement(entity: RecordEntity, { parts, where }: WantedRows): Predicate {
  const found = united(
    parts.map((part) => {
      const all = allOf([part, where]);
      return { sql: `SELECT id FROM \`${entity.table}\` WHERE ${all.sql} LIMIT ${MOST + 1}`, params: all.params };
    }),
  );
  return { sql: `SELECT COUNT(*) AS total FROM (${found.sql}) counted`, params: found.params };
}

/** Ids of several selections; one that is in two of them comes once. */
const united = (selections: readonly Predicate[]): Predicate => ({
  sql:
    selections.length === 1
      ? selections[0]!.sql
      : selections.map(({ sql }, index) => `SELECT id FROM (${sql}) part${index}`).join(' UNION '),
  params: selections.flatMap(({ params }) => params),
});
