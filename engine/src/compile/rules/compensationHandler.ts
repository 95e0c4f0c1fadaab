import { errorAt, type Problem } from '../problem.js';
import { hasDefinition, isActivity } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** A compensation event leads, by an association, to the activity that undoes; and what is to be compensated exists. */
export const compensationHandler: Rule = (graph) => {
  const problems: Problem[] = [];
  const rule = 'compensationHandler';
  for (const node of graph.model.nodes) {
    if (node.type === 'boundaryEvent' && hasDefinition(node, 'compensateEventDefinition')) {
      const handler = graph.nodes.get(node.handler ?? '');
      if (handler?.isForCompensation !== true)
        problems.push(
          errorAt(
            node.id,
            rule,
            '补偿边界事件没有关联补偿活动',
            'Expected an association with an activity that is for compensation, but there is none',
          ),
        );
    }
    const { eventDefinition } = node;
    if (eventDefinition?.type !== 'compensateEventDefinition' || eventDefinition.activityRef === undefined) continue;
    const target = graph.nodes.get(eventDefinition.activityRef);
    if (target === undefined || !isActivity(target))
      problems.push(
        errorAt(
          node.id,
          rule,
          `要补偿的活动「${eventDefinition.activityRef}」不存在`,
          `Expected to compensate an activity, but "${eventDefinition.activityRef}" is none`,
        ),
      );
  }
  return problems;
};
