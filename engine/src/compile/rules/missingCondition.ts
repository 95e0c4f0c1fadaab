import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Every branch of a decision but the default one says when it is taken. */
export const missingCondition: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, type, default: byDefault } of graph.model.nodes) {
    const outgoing = graph.outgoing(id);
    if (type !== 'exclusiveGateway' || outgoing.length < 2) continue;
    for (const flow of outgoing) {
      if (flow.id === byDefault || flow.condition !== undefined) continue;
      problems.push(
        warningAt(
          flow.id,
          'missingCondition',
          '分支没有条件：总会被选中',
          'Expected a condition, but there is none: the flow is always taken',
        ),
      );
    }
  }
  return problems;
};
