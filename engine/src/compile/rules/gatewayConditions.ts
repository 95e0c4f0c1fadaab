import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A parallel gateway takes all its flows: a condition there would mislead. */
export const gatewayConditions: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, type } of graph.model.nodes) {
    if (type !== 'parallelGateway') continue;
    for (const flow of graph.outgoing(id))
      if (flow.condition !== undefined)
        problems.push(
          warningAt(
            flow.id,
            'gatewayConditions',
            '并行网关后的条件不起作用',
            'Expected no condition after a parallel gateway, but there is one: it is ignored',
          ),
        );
  }
  return problems;
};
