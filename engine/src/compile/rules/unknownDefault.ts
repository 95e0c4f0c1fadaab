import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** The default flow of a node is one of its outgoing flows. */
export const unknownDefault: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, default: flow } of graph.model.nodes) {
    if (flow === undefined || graph.outgoing(id).some((other) => other.id === flow)) continue;
    problems.push(
      errorAt(
        id,
        'unknownDefault',
        `默认连线「${flow}」不是它的出线`,
        `Expected the default flow "${flow}" to leave this node, but it does not`,
      ),
    );
  }
  return problems;
};
