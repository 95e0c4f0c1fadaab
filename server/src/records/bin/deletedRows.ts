import type { Actor } from '../../http/actor.js';
import { planOf, viewPlan } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { allOf, type Predicate } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';

/** Deleted records that an actor may bring back: he could see and delete them if they were there. */
export interface DeletedRows {
  readonly plan: AccessPlan;
  readonly rows: Predicate;
}

export async function deletedRows(context: RecordsContext, actor: Actor, entity: RecordEntity): Promise<DeletedRows> {
  const plan = await viewPlan(context, actor, entity);
  const remove = planOf(context, actor, entity, 'delete');
  const rows = allOf([{ sql: 'active_flag IS NULL', params: [] }, plan.rows, remove.rows, context.hooks.inBin(entity)]);
  return { plan, rows };
}
