import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** What no token can reach is probably a flow forgotten. */
export const unreachableNode: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const scope of graph.model.nodes) {
    if (scope.type !== 'process' && scope.type !== 'subProcess') continue;
    const reached = graph.reachable(graph.startsOf(scope.id).map(({ id }) => id));
    for (const { id } of graph.childrenOf(scope.id)) {
      if (!reached.has(id))
        problems.push(
          warningAt(
            id,
            'unreachableNode',
            '从开始无法到达此节点',
            'Expected a way from the start to this node, but there is none',
          ),
        );
    }
  }
  return problems;
};
