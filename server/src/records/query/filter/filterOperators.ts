import type { Operator } from '@vermilion/plugin-kit/fields';
import { marks } from '../../../database/marks.js';
import { dateIn } from '../../serials/assignNumber.js';
import type { RecordField } from '../../entity/recordEntity.js';
import { likePattern, startPattern } from '../likePattern.js';
import { allOf, anyOf, type Predicate } from '../predicate.js';
import { filterHashes, filterPart, filterValue, filterValues, wrongValue, type Condition } from './filterValue.js';
import { momentsOf, relativeDays } from './relativeDays.js';

/** Operators by which an encrypted field can be found at all. */
export const BLIND_OPERATORS: ReadonlySet<Operator> = new Set(['eq', 'in', 'empty', 'notEmpty']);

/** What each operator means in SQL. What is not equal, not in a list or without a part may also be empty. */
export const filterOperators: Readonly<Record<Operator, (value: unknown, condition: Condition) => Predicate>> = {
  eq: (value, condition) => (condition.field.hashColumn ? isOneOf([value], condition) : compare('=', value, condition)),
  neq: (value, condition) => orEmpty(compare('<>', value, condition), condition),
  gte: (value, condition) => compare('>=', value, condition),
  lte: (value, condition) => compare('<=', value, condition),
  between: (value, condition) => {
    if (!Array.isArray(value) || value.length !== 2) throw wrongValue(condition.field, 'a pair of values', '两个值');
    return allOf([compare('>=', value[0], condition), compare('<=', value[1], condition)]);
  },
  in: (value, condition) =>
    holdsMany(condition.field)
      ? anyOf(filterValues(value, condition).map((item) => hasItem(item, condition)))
      : isOneOf(filterValues(value, condition), condition),
  notIn: (value, condition) => orEmpty(not(filterOperators.in(value, condition)), condition),
  all: (value, condition) => allOf(filterValues(value, condition).map((item) => hasItem(item, condition))),
  contains: (value, condition) =>
    holdsMany(condition.field) ? hasItem(value, condition) : like(likePattern(filterPart(value, condition)), condition),
  notContains: (value, condition) => orEmpty(not(filterOperators.contains(value, condition)), condition),
  startsWith: (value, condition) => like(startPattern(filterPart(value, condition)), condition),
  within: (value, condition) => {
    const { field, now, timeZone } = condition;
    const days = typeof value === 'string' ? relativeDays(value, dateIn(timeZone, now)) : null;
    if (!days) throw wrongValue(field, 'a period such as thisWeek or last30days', ' thisWeek、last30days 这样的时间段');
    return filterOperators.between(field.kind.name === 'datetime' ? momentsOf(days, timeZone) : days, condition);
  },
  below: (value, condition) => {
    const { field, tree } = condition;
    if (field.kind.name === 'region') return like(startPattern(regionStem(String(filterValue(value, condition)))), condition);
    const ids = tree.below(String(filterValue(value, condition)));
    return { sql: `${quoted(field)} IN (${marks(ids.length)})`, params: ids };
  },
  empty: (_value, { field }) => ({ sql: `${quoted(field)} IS NULL`, params: [] }),
  notEmpty: (_value, { field }) => ({ sql: `${quoted(field)} IS NOT NULL`, params: [] }),
};

function compare(operator: string, value: unknown, condition: Condition): Predicate {
  const { field, codec } = condition;
  return { sql: `${quoted(field)} ${operator} ${codec.placeholder(field)}`, params: [filterValue(value, condition)] };
}

function isOneOf(values: readonly unknown[], condition: Condition): Predicate {
  const { field, codec } = condition;
  if (field.hashColumn !== null) {
    const hashes = values.flatMap((item) => filterHashes(item, condition));
    return { sql: `\`${field.hashColumn}\` IN (${marks(hashes.length)})`, params: hashes };
  }
  return {
    sql: `${quoted(field)} IN (${values.map(() => codec.placeholder(field)).join(', ')})`,
    params: values.map((item) => filterValue(item, condition)),
  };
}

/** A list is stored as JSON, so an item is found with its quotes. */
const hasItem = (value: unknown, condition: Condition): Predicate =>
  like(likePattern(JSON.stringify(filterPart(value, condition))), condition);

const like = (pattern: string, { field }: Condition): Predicate => ({
  sql: `${quoted(field)} LIKE ? ESCAPE '!'`,
  params: [pattern],
});

const not = ({ sql, params }: Predicate): Predicate => ({ sql: `NOT (${sql})`, params });
const orEmpty = (predicate: Predicate, { field }: Condition): Predicate =>
  anyOf([predicate, { sql: `${quoted(field)} IS NULL`, params: [] }]);

/** `330000` → `33`, `330100` → `3301`: what all regions within begin with. */
const regionStem = (code: string) => code.replace(/(0000|00)$/, '');

const holdsMany = ({ kind, definition }: RecordField) => kind.column(definition).type === 'json';
const quoted = (field: RecordField) => `\`${field.column}\``;
