import type { Operator } from '@vermilion/plugin-kit/fields';
import { isEmpty } from '@vermilion/plugin-kit/fields';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed, isAutomatic } from '../entity/automaticFields.js';
import type { RecordField } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { filterIssue, notUsable } from './filterIssue.js';
import { likePattern } from './likePattern.js';
import { allOf, nothing, type Predicate } from './predicate.js';

/** One condition of a list. */
export interface Filter {
  readonly field: string;
  readonly op: Operator;
  readonly value?: unknown;
}

interface Condition {
  readonly plan: AccessPlan;
  readonly codec: ColumnCodec;
  readonly field: RecordField;
  readonly actor: Actor;
}

const MOST_VALUES = 100;
const LONGEST_PART = 100;
/** Operators by which an encrypted field can be found at all. */
const BLIND: ReadonlySet<Operator> = new Set(['eq', 'in', 'empty', 'notEmpty']);

/**
 * The conditions of a list as SQL. Names come from the metadata only, values are checked by the kinds of the fields, and each
 * condition holds among those rows only in which the actor may read the field: what is masked cannot be guessed by filtering.
 *
 * @throws {HttpError} 422 for an unknown or unreadable field, an operator that it lacks, or a value of another type.
 */
export function filterPredicate(
  filters: readonly Filter[],
  context: { readonly plan: AccessPlan; readonly codec: ColumnCodec; readonly actor: Actor },
): Predicate {
  return allOf(filters.map((filter) => conditionOf(filter, context)));
}

function conditionOf(
  { field: name, op, value }: Filter,
  context: { readonly plan: AccessPlan; readonly codec: ColumnCodec; readonly actor: Actor },
): Predicate {
  const { plan } = context;
  const field = fieldNamed(plan.entity, name);
  if (!field) throw notUsable('filter', name);
  const readable = isAutomatic(field) ? plan.rows : plan.rowsReading(field);
  if (readable.sql === nothing.sql || (field.encrypted && !BLIND.has(op))) throw notUsable('filter', name);
  if (!field.kind.operators.includes(op)) {
    throw filterIssue('filter', 'operator', { zh: `“${name}”不支持该筛选方式。`, en: `“${name}” cannot be filtered by ${op}.` });
  }
  return allOf([readable, operators[op](value, { ...context, field })]);
}

const operators: Readonly<Record<Operator, (value: unknown, condition: Condition) => Predicate>> = {
  eq: (value, condition) => compare('=', value, condition),
  neq: (value, condition) => {
    const { sql, params } = compare('<>', value, condition);
    return { sql: `(${sql} OR ${quoted(condition.field)} IS NULL)`, params };
  },
  gte: (value, condition) => compare('>=', value, condition),
  lte: (value, condition) => compare('<=', value, condition),
  between: (value, condition) => {
    if (!Array.isArray(value) || value.length !== 2) throw wrongValue(condition.field, 'a pair of values', '两个值');
    return allOf([compare('>=', value[0], condition), compare('<=', value[1], condition)]);
  },
  in: (value, condition) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_VALUES) {
      throw wrongValue(condition.field, `a list of 1 to ${MOST_VALUES} values`, `1 至 ${MOST_VALUES} 个值的列表`);
    }
    if (holdsMany(condition.field)) {
      const parts = value.map((item) => containsItem(item, condition));
      return { sql: `(${parts.map((part) => part.sql).join(' OR ')})`, params: parts.flatMap((part) => part.params) };
    }
    const { field, codec } = condition;
    return {
      sql: `\`${field.hashColumn ?? field.column}\` IN (${field.hashColumn ? marks(value.length) : value.map(() => codec.placeholder(field)).join(', ')})`,
      params: value.map((item) => stored(item, condition)),
    };
  },
  contains: (value, condition) => {
    if (holdsMany(condition.field)) return containsItem(value, condition);
    if (typeof value !== 'string' || isEmpty(value) || value.length > LONGEST_PART) {
      throw wrongValue(condition.field, `a text of at most ${LONGEST_PART} characters`, `不超过 ${LONGEST_PART} 个字符的文本`);
    }
    return { sql: `${quoted(condition.field)} LIKE ? ESCAPE '!'`, params: [likePattern(value)] };
  },
  empty: (_value, { field }) => ({ sql: `${quoted(field)} IS NULL`, params: [] }),
  notEmpty: (_value, { field }) => ({ sql: `${quoted(field)} IS NOT NULL`, params: [] }),
};

function compare(operator: string, value: unknown, condition: Condition): Predicate {
  const { field, codec } = condition;
  const column = `\`${field.hashColumn ?? field.column}\``;
  return {
    sql: `${column} ${operator} ${field.hashColumn ? '?' : codec.placeholder(field)}`,
    params: [stored(value, condition)],
  };
}

/** A list is stored as JSON, so an item is found with its quotes. */
function containsItem(value: unknown, { field }: Condition): Predicate {
  if (typeof value !== 'string' || isEmpty(value) || value.length > LONGEST_PART) throw wrongValue(field, 'a text', '文本');
  return { sql: `${quoted(field)} LIKE ? ESCAPE '!'`, params: [likePattern(JSON.stringify(value))] };
}

/** The value as stored: strict about types, since MySQL finds the number 0 equal to any text. */
function stored(value: unknown, { field, codec, plan, actor }: Condition): unknown {
  const meant =
    value === '$me' && field.kind.name === 'user'
      ? actor.personId
      : value === '$myDept' && field.kind.name === 'dept'
        ? actor.departmentId
        : value;
  const parsed = isEmpty(meant) ? undefined : field.kind.parse(meant, field.definition);
  if (!parsed?.ok) {
    const message = parsed?.message ?? { zh: '请填写筛选值。', en: 'Expected a value to filter by.' };
    throw filterIssue('filter', parsed?.code ?? 'required', {
      zh: `“${field.definition.label.zh}”：${message.zh}`,
      en: `“${field.definition.label.en}”: ${message.en}`,
    });
  }
  return field.hashColumn ? codec.hash(plan.entity, field, parsed.value) : codec.store(plan.entity, field, parsed.value);
}

const holdsMany = ({ kind, definition }: RecordField) => kind.column(definition).type === 'json';
const quoted = (field: RecordField) => `\`${field.column}\``;

const wrongValue = (field: RecordField, en: string, zh: string) =>
  filterIssue('filter', 'type', {
    zh: `“${field.definition.label.zh}”的筛选值应为${zh}。`,
    en: `Expected ${en} to filter “${field.definition.label.en}” by.`,
  });
