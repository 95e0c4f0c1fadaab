import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { allOf, nothing, type Predicate } from '../query/predicate.js';

/** From so many on, looking at rows in the order of the list finds a page sooner than a list of ids. */
const MANY = 10_000;

/**
 * Records that quick search may find: no more than these, or so many that naming them is no use;
 * then, whether all of those that were looked at have the words, and none is only too long to tell.
 */
export type Candidates = { readonly many: false; readonly rows: Predicate } | { readonly many: true; readonly areSure: boolean };

/** Both databases are quickest at bytes: MariaDB takes three times as long over Chinese characters; SQLite compares bytes anyway. */
const comparedBytes: Readonly<Record<Database['kind'], (operand: string) => string>> = {
  mysql: (operand) => `CAST(${operand} AS BINARY)`,
  sqlite: (operand) => operand,
};

/**
 * Looks for words in the narrow index of an entity, without reading a row. It says nothing about what an actor may find: whether a
 * candidate is found is decided by `searchPredicate`.
 */
export async function findCandidates(
  database: Pick<Database, 'kind' | 'read'>,
  entity: RecordEntity,
  words: readonly string[],
): Promise<Candidates> {
  const bytes = comparedBytes[database.kind];
  const inKey = allOf(words.map((word) => ({ sql: `INSTR(${bytes('search_key')}, ${bytes('?')}) > 0`, params: [word] })));
  const found = await database.read<{ id: string; is_long: number }>(
    `SELECT id, search_key IS NULL AS is_long FROM \`${entity.table}\` WHERE active_flag = 1 AND (search_key IS NULL OR ${inKey.sql}) LIMIT ${MANY + 1}`,
    inKey.params,
  );
  if (found.length > MANY) return { many: true, areSure: found.every((row) => Number(row.is_long) === 0) };
  const ids = found.map(({ id }) => id);
  return { many: false, rows: ids.length === 0 ? nothing : { sql: `id IN (${marks(ids.length)})`, params: ids } };
}
