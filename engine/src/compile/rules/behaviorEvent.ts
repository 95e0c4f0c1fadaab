import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Several instances that are to throw events say which. */
export const behaviorEvent: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, multiInstance } of model.nodes) {
    const { behavior = 'All', behaviorEvents = [] } = multiInstance ?? {};
    if (behavior === 'All' || behaviorEvents.length > 0) continue;
    problems.push(
      errorAt(
        id,
        'behaviorEvent',
        `多实例的行为是 ${behavior}，但没有设置抛出的事件`,
        `Expected the behavior ${behavior} to say what is thrown, but it does not`,
      ),
    );
  }
  return problems;
};
