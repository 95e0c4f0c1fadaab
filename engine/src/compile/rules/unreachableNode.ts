import { warningAt, type Problem } from '../problem.js';
import { isScope } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** What no token can reach is probably a flow forgotten. */
export const unreachableNode: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const scope of graph.model.nodes) {
    if (!isScope(scope)) continue;
    const reached = graph.reachable(graph.startsOf(scope.id).map(({ id }) => id));
    for (const node of graph.childrenOf(scope.id)) {
      const { id } = node;
      if (!reached.has(id) && node.isForCompensation !== true && node.triggeredByEvent !== true)
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
