import { errorAt, warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** An activity is repeated in one way, and a loop ends some time. */
export const loopBounds: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, standardLoop, multiInstance } of model.nodes) {
    if (standardLoop === undefined) continue;
    if (multiInstance !== undefined)
      problems.push(
        errorAt(id, 'loopBounds', '循环和多实例不能同时使用', 'Expected a loop or several instances, but there are both'),
      );
    if (standardLoop.loopCondition === undefined && standardLoop.loopMaximum === undefined)
      problems.push(
        warningAt(
          id,
          'loopBounds',
          '循环没有条件也没有最大次数：永不结束',
          'Expected a condition or a maximum, but there is neither: the loop never ends by itself',
        ),
      );
  }
  return problems;
};
