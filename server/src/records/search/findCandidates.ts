import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { likePattern } from '../query/likePattern.js';
import type { AccessPlan } from '../accessPlan.js';
import { allOf, nothing, type Predicate } from '../query/predicate.js';
import { orderBy, type SortOrder } from '../query/sortOrder.js';

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

/** What may have the words among the rows that an actor may see, as the narrow index tells it. */
function mayHave(kind: Database['kind'], rows: Predicate, words: readonly string[]): Predicate {
  const haveWords = allOf(words.map(inKey[kind]));
  return {
    sql: `active_flag = 1 AND ${rows.sql} AND (search_key IS NULL OR ${haveWords.sql})`,
    params: [...rows.params, ...haveWords.params],
  };
}

interface Candidate {
  readonly id: string;
  /** 1: its text is too long for a key. */
  readonly is_long: number;
}

const SELECT = 'SELECT id, search_key IS NULL AS is_long FROM';
const named = (found: readonly Candidate[]): Predicate =>
  found.length === 0 ? nothing : { sql: `id IN (${marks(found.length)})`, params: found.map(({ id }) => id) };

/**
 * Looks for words in the narrow index of an entity among the rows that an actor may see, without reading one. It says nothing about
 * what he may find there: whether a candidate is found is decided by `searchPredicate`.
 */
export async function findCandidates(
  database: Pick<Database, 'kind' | 'read'>,
  { entity, rows }: Pick<AccessPlan, 'entity' | 'rows'>,
  words: readonly string[],
): Promise<Candidates> {
  const where = mayHave(database.kind, rows, words);
  const found = await database.read<Candidate>(
    `${SELECT} \`${entity.table}\` WHERE ${where.sql} LIMIT ${MANY + 1}`,
    where.params,
  );
  if (found.length > MANY) return { many: true, areSure: found.every((row) => Number(row.is_long) === 0) };
  return { many: false, rows: named(found) };
}

/**
 * The first candidates in the order of the latest change, which is the one of the narrow index: a page of what an actor finds who finds
 * whatever has the words.
 *
 * @returns undefined if the index is not sure of one of them
 */
export async function firstCandidates(
  database: Pick<Database, 'kind' | 'read'>,
  { entity, rows }: Pick<AccessPlan, 'entity' | 'rows'>,
  words: readonly string[],
  { after, order, limit }: { readonly after: Predicate; readonly order: SortOrder; readonly limit: number },
): Promise<Predicate | undefined> {
  const where = mayHave(database.kind, allOf([rows, after]), words);
  const found = await database.read<Candidate>(
    `${SELECT} \`${entity.table}\` WHERE ${where.sql} ${orderBy(order, entity.table)} LIMIT ?`,
    [...where.params, limit],
  );
  return found.every((row) => Number(row.is_long) === 0) ? named(found) : undefined;
}
