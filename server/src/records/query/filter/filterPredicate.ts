import { marks } from '../../../database/marks.js';
import type { AccessPlan } from '../../accessPlan.js';
import { fieldNamed, isAutomatic } from '../../entity/automaticFields.js';
import type { RecordField } from '../../entity/recordEntity.js';
import { activeRows } from '../activeRows.js';
import { filterIssue, notUsable } from '../filterIssue.js';
import { allOf, anyOf, nothing, type Predicate } from '../predicate.js';
import type { FieldFilter, Filter, ReferenceFilter } from './filter.js';
import type { FilterContext } from './filterContext.js';
import { BLIND_OPERATORS, filterOperators } from './filterOperators.js';

/**
 * A filter as SQL. Names come from the metadata only, values are checked by the kinds of the fields, and each condition holds among
 * those rows only in which the actor may read the field: what is masked cannot be guessed by filtering. The same holds for the
 * records of other entities that a condition looks at.
 *
 * @throws {HttpError} 422 for an unknown or unreadable field, an operator that it lacks, or a value of another type.
 */
export function filterPredicate(filter: Filter, plan: AccessPlan, context: FilterContext): Predicate {
  if ('all' in filter) return allOf(filter.all.map((part) => filterPredicate(part, plan, context)));
  if ('any' in filter) {
    if (filter.any.length === 0)
      throw filterIssue('filter', 'empty_group', {
        zh: '“任一”分组里没有条件。',
        en: 'Expected a condition in the group "any".',
      });
    return anyOf(filter.any.map((part) => filterPredicate(part, plan, context)));
  }
  return 'field' in filter ? fieldPredicate(filter, plan, context) : referencePredicate(filter, plan, context);
}

function fieldPredicate(filter: FieldFilter, plan: AccessPlan, context: FilterContext): Predicate {
  const [name = '', further, ...rest] = filter.field.split('.');
  if (further === undefined) return ownFieldPredicate(filter, plan, context);
  const reference = plan.entity.fields.get(name);
  const target = reference?.kind.name === 'ref' ? context.plans.get(reference.definition.entity ?? '') : undefined;
  if (!reference || !target || rest.length > 0) throw notUsable('filter', filter.field);
  const { sql, params } = activeRows(target, ownFieldPredicate({ ...filter, field: further }, target, context));
  return allOf([
    readable(plan, reference, filter.field),
    { sql: `\`${reference.column}\` IN (SELECT id FROM \`${target.entity.table}\` WHERE ${sql})`, params },
  ]);
}

/** As a field of every entity: the records that others have shared with the reader, `{ field: 'sharedWith', op: 'eq', value: '$me' }`. */
const SHARED_WITH = 'sharedWith';

function sharedPredicate({ op, value }: FieldFilter, plan: AccessPlan): Predicate {
  if (op !== 'eq' || value !== '$me') throw notUsable('filter', SHARED_WITH);
  const ids = plan.shared.readable;
  return ids.length === 0 ? nothing : { sql: `id IN (${marks(ids.length)})`, params: ids };
}

function ownFieldPredicate(filter: FieldFilter, plan: AccessPlan, context: FilterContext): Predicate {
  const { field: name, op, value } = filter;
  if (name === SHARED_WITH && !plan.entity.fields.has(name)) return sharedPredicate(filter, plan);
  const field = fieldNamed(plan.entity, name);
  if (!field || (field.encrypted && !BLIND_OPERATORS.has(op))) throw notUsable('filter', name);
  const rows = readable(plan, field, name);
  if (!field.kind.operators.includes(op)) {
    throw filterIssue('filter', 'operator', { zh: `“${name}”不支持该筛选方式。`, en: `"${name}" cannot be filtered by ${op}.` });
  }
  return allOf([rows, filterOperators[op](value, { ...context, entity: plan.entity, field })]);
}

function referencePredicate(
  { referredBy, none = false, where }: ReferenceFilter,
  plan: AccessPlan,
  context: FilterContext,
): Predicate {
  const [entityName = '', fieldName = '', ...rest] = referredBy.split('.');
  const referring = entityName === plan.entity.name ? plan : context.plans.get(entityName);
  const field = referring?.entity.fields.get(fieldName);
  const refersHere = field?.kind.name === 'ref' && field.definition.entity === plan.entity.name;
  if (!referring || !field || !refersHere || rest.length > 0) throw notUsable('filter', referredBy);
  const { sql, params } = activeRows(
    referring,
    allOf([
      readable(referring, field, referredBy),
      { sql: `\`${field.column}\` IS NOT NULL`, params: [] },
      ...(where === undefined ? [] : [filterPredicate(where, referring, context)]),
    ]),
  );
  return {
    sql: `id ${none ? 'NOT IN' : 'IN'} (SELECT \`${field.column}\` FROM \`${referring.entity.table}\` WHERE ${sql})`,
    params,
  };
}

/** The rows in which the actor may read the field. */
function readable(plan: AccessPlan, field: RecordField, name: string): Predicate {
  const rows = isAutomatic(field) ? plan.rows : plan.rowsReading(field);
  if (rows.sql === nothing.sql) throw notUsable('filter', name);
  return rows;
}
