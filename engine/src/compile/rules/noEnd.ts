import { warningAt, type Problem } from '../problem.js';
import { isScope } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** Whoever reads the diagram should see where it ends. */
export const noEnd: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const node of graph.model.nodes) {
    const { id } = node;
    if (!isScope(node) || node.type === 'adHocSubProcess') continue;
    const inside = graph.childrenOf(id);
    if (inside.length === 0 || inside.some(({ type }) => type === 'endEvent')) continue;
    problems.push(warningAt(id, 'noEnd', '没有结束事件', 'Expected an end event, but there is none'));
  }
  return problems;
};
