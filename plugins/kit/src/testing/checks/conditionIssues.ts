import type { Condition, FieldCondition, ReferenceCondition } from '../../definition/condition.js';
import type { FieldDefinition } from '../../definition/field.js';
import { kindOf } from '../../fields/kindOf.js';
import { columnOf } from '../column.js';
import type { Inspection } from '../inspection.js';

const period = /^(today|yesterday|tomorrow|(last|this|next)(Week|Month|Quarter|Year)|(last|next)[1-9]\d{0,3}days)$/;
const readers: Readonly<Record<string, string>> = { $me: 'user', $myDept: 'dept' };
const withoutValue: ReadonlySet<string> = new Set(['empty', 'notEmpty']);
const withMany: ReadonlySet<string> = new Set(['in', 'notIn', 'all', 'between']);
const withPart: ReadonlySet<string> = new Set(['contains', 'notContains', 'startsWith']);

function valueIssue(inspection: Inspection, field: FieldDefinition, name: string, value: unknown): string | undefined {
  if (typeof value === 'string' && Object.hasOwn(readers, value)) {
    return readers[value] === field.kind
      ? undefined
      : `Expected ${value} only for a field of kind ${readers[value]}, not ${name}.`;
  }
  if (field.kind === 'tags') return typeof value === 'string' ? undefined : `Expected a tag for ${name}.`;
  const items = field.dictionary === undefined ? undefined : inspection.dictionaries.get(field.dictionary)?.items;
  if (items !== undefined && typeof value === 'string')
    return Object.hasOwn(items, value)
      ? undefined
      : `Expected a code of ${field.dictionary}, but ${name} is compared with ${value}.`;
  const parsed = kindOf(field).parse(value, field);
  return parsed.ok ? undefined : `Expected another value for ${name}: ${parsed.message.en}`;
}

function leafIssues(inspection: Inspection, entity: string, { field: name, op, value }: FieldCondition): readonly string[] {
  const field = columnOf(inspection, entity, name);
  if (field === undefined) return [`Expected a field of ${entity}, but the condition names ${name}: correct the name.`];
  if (field.sensitivity === 'personal' || field.sensitivity === 'sensitive')
    return [`Take ${name} out of the condition: it is masked, and what is masked cannot be asked for.`];
  if (!kindOf(field).operators.includes(op))
    return [`Expected an operator of the kind ${field.kind} for ${name}, but it is ${op}.`];
  if (withoutValue.has(op)) return value === undefined ? [] : [`Leave the value of ${name} away: ${op} needs none.`];
  if (op === 'within')
    return period.test(String(value))
      ? []
      : [`Expected a period such as thisMonth for ${name}, but it is ${JSON.stringify(value)}.`];
  if (withPart.has(op)) return typeof value === 'string' && value !== '' ? [] : [`Expected a part of a text for ${name}.`];
  if (withMany.has(op) && !Array.isArray(value)) return [`Expected a list of values for ${name}, because of ${op}.`];
  return (withMany.has(op) ? (value as readonly unknown[]) : [value]).flatMap(
    (one) => valueIssue(inspection, field, name, one) ?? [],
  );
}

function referenceIssues(inspection: Inspection, entity: string, { referredBy, where }: ReferenceCondition): readonly string[] {
  const [other = '', name = ''] = referredBy.split('.');
  if (columnOf(inspection, other, name)?.entity !== entity)
    return [`Expected a field that refers to ${entity}, but the condition names ${referredBy}: correct the name.`];
  return where === undefined ? [] : conditionIssues(inspection, other, where);
}

/** What does not fit in a condition over an entity: names, operators of the kind, codes, values. */
export function conditionIssues(inspection: Inspection, entity: string, condition: Condition): readonly string[] {
  if ('field' in condition) return leafIssues(inspection, entity, condition);
  if ('referredBy' in condition) return referenceIssues(inspection, entity, condition);
  const parts = 'all' in condition ? condition.all : condition.any;
  if (parts.length === 0) return ['Name at least one condition in all and any, or take it away.'];
  return parts.flatMap((part) => conditionIssues(inspection, entity, part));
}
