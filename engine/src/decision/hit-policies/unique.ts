import { DecisionFailed } from '../decisionFailed.js';
import type { HitPolicy } from './hitPolicy.js';
import { resultOf } from './resultOf.js';

/** At most one rule holds. */
export const unique: HitPolicy = (table) => {
  const { hits } = table;
  if (hits.length > 1) {
    const rules = hits.map(({ rule }) => rule).join(', ');
    throw new DecisionFailed(
      table.table,
      'hitPolicyUnique',
      `多条规则同时成立：${rules}`,
      `Expected at most one rule to hold, but ${rules} do`,
    );
  }
  return resultOf(hits[0], table);
};
