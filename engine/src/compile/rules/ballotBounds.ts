import { errorAt, warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A ballot can be decided, and the same way in whatever order the votes come. */
export const ballotBounds: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, approval } of model.nodes) {
    if (approval?.assignment === undefined) continue;
    const { mode, approveAt, rejectAt } = approval.ballot;
    if ((mode === 'ratio' || mode === 'count') && approveAt === undefined) {
      problems.push(
        errorAt(
          id,
          'ballotBounds',
          '按比例或票数表决时要设置通过线',
          `Expected mode "${mode}" to say when it approves, but approveAt is missing`,
        ),
      );
    }
    if (mode === 'ratio' && approveAt !== undefined && rejectAt !== undefined && approveAt + rejectAt <= 1) {
      problems.push(
        warningAt(
          id,
          'ballotBounds',
          '通过线与否决线之和不超过 100%：结果取决于投票先后',
          'Expected approveAt + rejectAt > 1, but it is not: the verdict depends on the order of votes',
        ),
      );
    }
  }
  return problems;
};
