import type { Condition, Measure } from '@vermilion/plugin-kit';
import { zoneClock } from '@vermilion/engine';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { entityNamed, viewPlan } from '../../records/access/plansOf.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { Filter } from '../../records/query/filter/filter.js';
import { filterPredicate } from '../../records/query/filter/filterPredicate.js';
import { plansOfFilter } from '../../records/query/filter/plansOfFilter.js';
import { activeRows } from '../../records/query/activeRows.js';
import { nothing, type Predicate } from '../../records/query/predicate.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { fromProcess } from '../process/fromProcess.js';
import { processEntities } from '../process/processEntities.js';
import { processPlan } from '../process/processPlan.js';
import { dialects } from '../sql/dialect.js';
import type { GroupingContext } from '../sql/groupingOf.js';
import { valueColumn, type ValueColumn } from '../sql/valueColumn.js';

/** One question about an entity, asked by one reader: everything in it is limited to what he may see. */
export interface WidgetQuery extends GroupingContext {
  readonly plan: AccessPlan;
  /** Where the rows are, as SQL. */
  readonly from: string;
  /** The rows of the widget. */
  rows(where: Filter): Predicate;
  /** A condition among these rows. */
  condition(where: Filter): Predicate;
  column(name: string): ValueColumn;
}

/**
 * @param conditions everything that will be asked for, and fields a step behind a reference
 * @throws {HttpError} 403 if the reader may see none of the entity, 404 if there is none.
 */
export async function widgetQuery(
  context: DashboardsContext,
  actor: Actor,
  entityName: string,
  { conditions, fields }: { readonly conditions: readonly Condition[]; readonly fields: readonly string[] },
): Promise<WidgetQuery> {
  const ofProcess = processEntities.get(entityName);
  const entity = ofProcess ?? entityNamed(context, entityName);
  const plan = ofProcess ? processPlan(actor, ofProcess) : await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  const paths: readonly Filter[] = fields.map((field) => ({ field, op: 'notEmpty' }));
  const plans = await plansOfFilter(context, actor, entity, { all: [...conditions, ...paths] });
  const now = context.clock.now();
  const { codec, timeZone } = context;
  const filtering = { codec, timeZone, tree: context.tree(), actor, now, plans };
  const condition = (where: Filter) => filterPredicate(where, plan, filtering);
  return {
    plan,
    from: ofProcess ? fromProcess(entityName, now) : `\`${entity.table}\``,
    codec,
    timeZone,
    dialect: dialects[context.database.kind],
    zoneMs: zoneClock(timeZone).toLocal(now) - now,
    today: dateIn(timeZone, now),
    condition,
    rows: (where) => activeRows(plan, condition(where)),
    column: (name) => valueColumn(name, plan, plans),
  };
}

/** What a measure counts in a row, as SQL: the value of its field or 1, null where its own condition does not hold. */
export function countedValue(measure: Measure, query: WidgetQuery): Predicate & { readonly column: ValueColumn | undefined } {
  const column = measure.field === undefined ? undefined : query.column(measure.field);
  const value: Predicate = column ?? { sql: '1', params: [] };
  if (measure.where === undefined) return { ...value, column };
  const { sql, params } = query.condition(measure.where);
  return { sql: `CASE WHEN ${sql} THEN ${value.sql} END`, params: [...params, ...value.params], column };
}
