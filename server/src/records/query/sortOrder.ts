import { filterIssue, notUsable } from './filterIssue.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed, isAutomatic } from '../entity/automaticFields.js';
import type { RecordField } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import type { Predicate } from './predicate.js';

/** How a list is ordered: by a field, then by id. Empty values are the smallest. */
export interface SortOrder {
  readonly field: RecordField;
  readonly descending: boolean;
}

/** Where a page ended: the value of the sort field as stored, and the id. */
export type Position = readonly [value: string | number | null, id: string];

const UNSORTED: ReadonlySet<string> = new Set(['text', 'json']);

/**
 * Reads `field` or `-field`.
 *
 * @throws {HttpError} 422 if there is no such field, or the actor may not read it in every row that he sees.
 */
export function sortOrder(sort: string, plan: AccessPlan): SortOrder {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const field = fieldNamed(plan.entity, name);
  // Ids say which record it is and nothing else.
  if (!field || field.column === 'id' || field.encrypted || UNSORTED.has(field.kind.column(field.definition).type))
    throw notUsable('sort', name);
  if (!isAutomatic(field) && !plan.readsEverywhere(field)) throw notUsable('sort', name);
  return { field, descending };
}

/** @param table named, since SQLite would order by a converted column of the SELECT list */
export function orderBy({ field, descending }: SortOrder, table: string): string {
  const direction = descending ? 'DESC' : 'ASC';
  return `ORDER BY \`${table}\`.\`${field.column}\` ${direction}, \`${table}\`.id ${direction}`;
}

/** The rows that come after a position. */
export function rowsAfter({ field, descending }: SortOrder, [value, id]: Position, codec: ColumnCodec): Predicate {
  const column = `\`${field.column}\``;
  const beyond = descending ? '<' : '>';
  if (value === null) {
    const same = `(${column} IS NULL AND id ${beyond} ?)`;
    return { sql: descending ? same : `(${same} OR ${column} IS NOT NULL)`, params: [id] };
  }
  const mark = codec.placeholder(field);
  const smaller = descending ? ` OR ${column} IS NULL` : '';
  return {
    sql: `(${column} ${beyond} ${mark} OR (${column} = ${mark} AND id ${beyond} ?)${smaller})`,
    params: [value, value, id],
  };
}

/**
 * A position that came back from a client.
 *
 * @throws {HttpError} 422 if it does not fit the order: it was made for another one.
 */
export function toPosition({ field }: SortOrder, [value = null, id]: readonly (string | number | null)[]): Position {
  const { type } = field.kind.column(field.definition);
  const isNumber = type === 'int' || type === 'bigint' || type === 'bool';
  const fits =
    value === null ||
    (type === 'decimal' ? /^-?\d+(\.\d+)?$/.test(String(value)) : typeof value === (isNumber ? 'number' : 'string'));
  if (!fits || typeof id !== 'string') {
    throw filterIssue('after', 'cursor', {
      zh: '翻页位置与排序不符。',
      en: 'The page position does not fit the order of the list.',
    });
  }
  return [value, id];
}
