import { laidOutBy } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import { fieldNamed, isAutomatic } from '../entity/automaticFields.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { filteredRows } from '../query/filter/filteredRows.js';
import { readFilter } from '../query/filter/filterSchema.js';
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
  { filter, sort, layout, colors }: ViewQuery,
): Promise<void> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  for (const text of [filter, ...colors.map((color) => color.filter)]) {
    await filteredRows(context, actor, plan, readFilter(text));
  }
  if (sort !== '') sortOrder(sort, plan);
  checkLayout(layout, plan);
}

/** Lanes need a field of codes, days a field of dates, and both that the actor may read it in every row. */
function checkLayout({ as, by }: ViewLayout, plan: AccessPlan): void {
  if (as === 'table') return;
  const field = by === null ? undefined : fieldNamed(plan.entity, by);
  const isReadable = field && (isAutomatic(field) || plan.readsEverywhere(field));
  if (!field || !isReadable || !laidOutBy[as].includes(field.definition.kind)) throw notUsable('filter', by ?? as);
}
