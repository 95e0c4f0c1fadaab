import { errorAt, type Problem } from '../problem.js';
import { hasDefinition } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** Only in a transaction is there something to cancel. */
export const cancelOutsideTransaction: Rule = (graph) => {
  const problems: Problem[] = [];
  for (const event of graph.model.nodes) {
    const { id, type } = event;
    if (type !== 'endEvent' || !hasDefinition(event, 'cancelEventDefinition')) continue;
    if (graph.scopesOf(id).some((scope) => graph.nodes.get(scope)?.type === 'transaction')) continue;
    problems.push(
      errorAt(
        id,
        'cancelOutsideTransaction',
        '取消结束事件只能用在事务之中',
        'Expected the cancel end event to be in a transaction, but it is not',
      ),
    );
  }
  return problems;
};
