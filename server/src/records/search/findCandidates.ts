import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { likePattern } from '../query/likePattern.js';
import type { AccessPlan } from '../accessPlan.js';
import { allOf, nothing, type Predicate } from '../query/predicate.js';

/** From so many on, looking at rows in the order of the list finds a page sooner than a list of ids. */
const MANY = 10_000;

/**
 * Records that quick search may find: no more than these, or so many that naming them is no use;
 * then, whether all of those that were looked at have the words, and none is only too long to tell.
 */
export type Candidates = { readonly many: false; readonly rows: Predicate } | { readonly many: true; readonly areSure: boolean };

/** Both databases are quickest at bytes: MariaDB takes three times as long over Chinese characters; SQLite compares bytes anyway. */
const inKey: Readonly<Record<Database['kind'], (word: string) => Predicate>> = {
  mysql: (word) => ({ sql: "search_key LIKE CAST(? AS BINARY) ESCAPE '!'", params: [likePattern(word)] }),
  sqlite: (word) => ({ sql: 'INSTR(search_key, ?) > 0', params: [word] }),
};

/**
 * Looks for words in the narrow index of an entity among the rows that an actor may see, without reading one. It says nothing about
 * what he may find there: whether a candidate is found is decided by `searchPredicate`.
 */
export async function findCandidates(
  database: Pick<Database, 'kind' | 'read'>,
  { entity, rows }: Pick<AccessPlan, 'entity' | 'rows'>,
  words: readonly string[],
): Promise<Candidates> {
  const haveWords = allOf(words.map(inKey[database.kind]));
  const found = await database.read<{ id: string; is_long: number }>(
    `SELECT id, search_key IS NULL AS is_long FROM \`${entity.table}\` WHERE active_flag = 1 AND ${rows.sql} AND (search_key IS NULL OR ${haveWords.sql}) LIMIT ${MANY + 1}`,
    [...rows.params, ...haveWords.params],
  );
  if (found.length > MANY) return { many: true, areSure: found.every((row) => Number(row.is_long) === 0) };
  const ids = found.map(({ id }) => id);
  return { many: false, rows: ids.length === 0 ? nothing : { sql: `id IN (${marks(ids.length)})`, params: ids } };
}
