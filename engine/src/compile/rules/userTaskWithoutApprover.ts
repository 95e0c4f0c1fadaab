import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Somebody has to do a user task. */
export const userTaskWithoutApprover: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, type, approval } of model.nodes) {
    if (type !== 'userTask' || (approval?.assignment?.rules.length ?? 0) > 0) continue;
    problems.push(
      warningAt(id, 'userTaskWithoutApprover', '没有设置办理人', 'Expected somebody to do the task, but nobody is assigned'),
    );
  }
  return problems;
};
