import type { AccessPlan } from '../../records/accessPlan.js';
import type { Predicate } from '../../records/query/predicate.js';

/** The pairs of which a reader may see both records. */
export function bothSeen({ entity, rows }: AccessPlan): Predicate {
  const among = `IN (SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND ${rows.sql})`;
  return { sql: `left_id ${among} AND right_id ${among}`, params: [...rows.params, ...rows.params] };
}
