import { errorAt, warningAt, type Problem } from '../problem.js';
import { hasDefinition } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** What stands on the border of an activity: errors and cancellation interrupt it, and only a transaction can be cancelled. */
export const boundaryEvents: Rule = (graph) => {
  const problems: Problem[] = [];
  const rule = 'boundaryEvents';
  for (const event of graph.model.nodes) {
    const { id, type, attachedToRef, cancelActivity } = event;
    if (type !== 'boundaryEvent') continue;
    const cancels = hasDefinition(event, 'cancelEventDefinition');
    if (cancelActivity === false && (cancels || hasDefinition(event, 'errorEventDefinition')))
      problems.push(
        errorAt(
          id,
          rule,
          '错误和取消边界事件总是中断活动',
          'Expected an error or cancel event to interrupt its activity, but it does not',
        ),
      );
    if (cancels && graph.nodes.get(attachedToRef ?? '')?.type !== 'transaction')
      problems.push(
        errorAt(id, rule, '取消边界事件只能附在事务上', 'Expected the cancel event to be on a transaction, but it is not'),
      );
    if (!hasDefinition(event, 'compensateEventDefinition') && graph.outgoing(id).length === 0)
      problems.push(
        warningAt(id, rule, '边界事件之后没有连线', 'Expected something to follow the boundary event, but nothing does'),
      );
  }
  return problems;
};
