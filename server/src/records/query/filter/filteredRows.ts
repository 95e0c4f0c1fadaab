import type { Actor } from '../../../http/actor.js';
import type { AccessPlan } from '../../accessPlan.js';
import type { RecordsContext } from '../../recordsContext.js';
import type { Predicate } from '../predicate.js';
import type { Filter } from './filter.js';
import { filterPredicate } from './filterPredicate.js';
import { plansOfFilter } from './plansOfFilter.js';

/**
 * The rows that fit a filter, asked by an actor.
 *
 * @throws {HttpError} 422 for fields that he may not filter by, and for values that do not fit.
 */
export async function filteredRows(context: RecordsContext, actor: Actor, plan: AccessPlan, filter: Filter): Promise<Predicate> {
  const { codec, timeZone, clock } = context;
  const plans = await plansOfFilter(context, actor, plan.entity, filter);
  return filterPredicate(filter, plan, { codec, timeZone, tree: context.tree(), actor, now: clock.now(), plans });
}
