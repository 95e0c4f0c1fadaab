import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { readFilter } from '../query/filter/filterSchema.js';
import { wantedRows } from '../query/listRecords.js';
import { nothing } from '../query/predicate.js';
import { sortOrder } from '../query/sortOrder.js';
import type { RecordsContext } from '../recordsContext.js';
import type { ViewDraft } from './savedView.js';

/**
 * Whether a list can be asked for by a view: only what the actor himself may filter and order by.
 *
 * @throws {HttpError} 403 if he may see none of the entity, 422 for conditions or an order that are not his.
 */
export async function checkView(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { filter, q, sort }: Pick<ViewDraft, 'filter' | 'q' | 'sort'>,
): Promise<void> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  await wantedRows(context, actor, plan, { filter: readFilter(filter), q });
  if (sort !== '') sortOrder(sort, plan);
}
