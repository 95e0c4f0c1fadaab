import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Filter } from '../../records/query/filter/filter.js';
import { filterPredicate } from '../../records/query/filter/filterPredicate.js';
import { plansOfFilter } from '../../records/query/filter/plansOfFilter.js';
import { nothing } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { rulePredicate } from '../../records/query/filter/rulePredicate.js';

/**
 * A rule asks only for what everybody sees in the clear and its author may read in every record.
 *
 * @throws {HttpError} 422 at `rule`.
 */
export async function assertRule(context: RecordsContext, actor: Actor, entity: RecordEntity, rule: Filter): Promise<void> {
  try {
    rulePredicate(context, entity, rule);
    const plans = await plansOfFilter(context, actor, entity, rule);
    filterPredicate(rule, readWholly(await viewPlan(context, actor, entity)), {
      ...context,
      tree: context.tree(),
      actor,
      now: context.clock.now(),
      plans: new Map([...plans].map(([name, plan]) => [name, readWholly(plan)])),
    });
  } catch (error) {
    if (!(error instanceof HttpError) || error.issues === undefined) throw error;
    throw refusals.invalid(error.issues.map((issue) => ({ ...issue, field: 'rule' })));
  }
}

const readWholly = (plan: AccessPlan): AccessPlan => ({
  ...plan,
  rowsReading: (field) => (plan.readsEverywhere(field) ? plan.rowsReading(field) : nothing),
});
