import { recordActions, type RecordAction, type RowScope } from '@vermilion/plugin-kit';
import type { AccessPlan } from '../accessPlan.js';

/** What may be done with one entity, action by action. */
export type ActionPlans = Readonly<Record<RecordAction, AccessPlan>>;

const byAction = <Value>(make: (action: RecordAction) => Value) =>
  Object.fromEntries(recordActions.map((action) => [action, make(action)])) as Record<RecordAction, Value>;

export const actionPlans = (plan: (action: RecordAction) => AccessPlan): ActionPlans => byAction(plan);

/** The widest scope of each action; null: not at all. */
export const scopesOf = (plans: ActionPlans): Readonly<Record<RecordAction, RowScope | null>> =>
  byAction((action) => plans[action].scope);
