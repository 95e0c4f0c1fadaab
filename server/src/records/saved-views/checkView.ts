import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed, isAutomatic } from '../entity/automaticFields.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { readFilter } from '../query/filter/filterSchema.js';
import { wantedRows } from '../query/wantedRows.js';
import { notUsable } from '../query/filterIssue.js';
import { nothing } from '../query/predicate.js';
import { sortOrder } from '../query/sortOrder.js';
import type { RecordsContext } from '../recordsContext.js';
import type { ViewLayout, ViewQuery } from './savedView.js';

/**
 * Whether a list can be asked for by a view: only what the actor himself may filter and order by.
 *
 * @throws {HttpError} 403 if he may see none of the entity, 422 for conditions or an order that are not his.
 */
export async function checkView(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { filter, q, sort, layout, colors }: ViewQuery,
): Promise<void> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  await wantedRows(context, actor, plan, { filter: readFilter(filter), q });
  if (sort !== '') sortOrder(sort, plan);
  for (const color of colors) await wantedRows(context, actor, plan, { filter: readFilter(color.filter) });
  checkLayout(layout, plan);
}

const KINDS_BY: Readonly<Record<'board' | 'calendar', readonly string[]>> = { board: ['select'], calendar: ['date', 'datetime'] };

/** Lanes need a field of codes, days a field of dates, and both that the actor may read it in every row. */
function checkLayout({ as, by }: ViewLayout, plan: AccessPlan): void {
  if (as === 'table') return;
  const field = by === null ? undefined : fieldNamed(plan.entity, by);
  const isReadable = field && (isAutomatic(field) || plan.readsEverywhere(field));
  if (!field || !isReadable || !KINDS_BY[as].includes(field.definition.kind)) throw notUsable('filter', by ?? as);
}
