import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A multi-instance activity says how often: a collection, or a number that is not negative. */
export const multiInstanceBounds: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, multiInstance } of model.nodes) {
    if (multiInstance === undefined) continue;
    const { loopCardinality, collection } = multiInstance;
    if (loopCardinality === undefined && collection === undefined) {
      problems.push(
        errorAt(
          id,
          'multiInstanceBounds',
          '多实例没有设置次数或集合',
          'Expected a cardinality or a collection, but there is neither',
        ),
      );
    } else if (collection === undefined && /^-?[\d.]+$/.test(loopCardinality!) && !/^\d+$/.test(loopCardinality!)) {
      problems.push(
        errorAt(
          id,
          'multiInstanceBounds',
          `次数应为不小于 0 的整数，而不是 ${loopCardinality}`,
          `Expected a whole number ≥ 0, but the cardinality is ${loopCardinality}`,
        ),
      );
    }
  }
  return problems;
};
