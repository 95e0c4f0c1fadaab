import type { Actor } from '../../../http/actor.js';
import { NONE_SHARED } from '../../access/sharedRecords.js';
import type { AccessPlan } from '../../accessPlan.js';
import type { RecordEntity } from '../../entity/recordEntity.js';
import type { Filter } from './filter.js';
import { filterPredicate } from './filterPredicate.js';
import { everything, nothing, type Predicate } from '../predicate.js';
import type { RecordsContext } from '../../recordsContext.js';

type Context = Pick<RecordsContext, 'codec' | 'timeZone' | 'clock' | 'tree' | 'entities'>;

/** The platform itself: a rule that asks for `$me` means nobody. */
const NOBODY: Actor = { personId: '', roles: [], functions: [], departmentId: null };

/**
 * A rule as SQL, over all records. Fields that some see masked cannot be asked for: what follows from the rule would tell what they hold.
 *
 * @throws {HttpError} 422 if it does not fit the fields (any more).
 */
export function rulePredicate(context: Context, entity: RecordEntity, rule: Filter): Predicate {
  const { codec, timeZone, clock } = context;
  const plans = new Map([...context.entities.values()].map((each) => [each.name, planOfAll(each)]));
  return filterPredicate(rule, planOfAll(entity), {
    codec,
    timeZone,
    tree: context.tree(),
    actor: NOBODY,
    now: clock.now(),
    plans,
  });
}

const planOfAll = (entity: RecordEntity): AccessPlan => ({
  entity,
  scope: 'all',
  shared: NONE_SHARED,
  rows: everything,
  rowParts: [everything],
  covers: () => true,
  access: () => 'read',
  widestAccess: () => 'read',
  rowsReading: ({ definition }) =>
    definition.sensitivity === 'personal' || definition.sensitivity === 'sensitive' ? nothing : everything,
  readsEverywhere: () => true,
});
