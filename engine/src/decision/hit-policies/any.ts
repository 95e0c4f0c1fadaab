import { DecisionFailed } from '../decisionFailed.js';
import type { HitPolicy } from './hitPolicy.js';
import { resultOf } from './resultOf.js';

/** Rules that hold agree. */
export const any: HitPolicy = (table) => {
  const { hits } = table;
  const first = JSON.stringify(hits[0]?.values);
  const other = hits.find(({ values }) => JSON.stringify(values) !== first);
  if (other !== undefined) {
    const rules = `${hits[0]!.rule}, ${other.rule}`;
    throw new DecisionFailed(
      table.table,
      'hitPolicyAny',
      `规则结果不一致：${rules}`,
      `Expected rules that hold to agree, but ${rules} do not`,
    );
  }
  return resultOf(hits[0], table);
};
