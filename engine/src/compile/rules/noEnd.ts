import { warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Whoever reads the diagram should see where it ends. */
export const noEnd: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const { id, type } of graph.model.nodes) {
    if (type !== 'process' && type !== 'subProcess') continue;
    const inside = graph.childrenOf(id);
    if (inside.length === 0 || inside.some((node) => node.type === 'endEvent')) continue;
    problems.push(warningAt(id, 'noEnd', '没有结束事件', 'Expected an end event, but there is none'));
  }
  return problems;
};
