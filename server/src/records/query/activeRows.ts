import type { AccessPlan } from '../accessPlan.js';
import { allOf, type Predicate } from './predicate.js';

/** The rows of a plan that are not deleted and fit a condition. */
export const activeRows = (plan: AccessPlan, rows: Predicate): Predicate =>
  allOf([{ sql: 'active_flag = 1', params: [] }, plan.rows, rows]);
