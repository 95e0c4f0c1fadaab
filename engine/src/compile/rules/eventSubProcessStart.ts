import { errorAt, type Problem } from '../problem.js';
import { hasDefinition } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** An event sub-process begins with exactly one start event, which says what it waits for; an error always interrupts. */
export const eventSubProcessStart: Rule = (graph) => {
  const problems: Problem[] = [];
  const rule = 'eventSubProcessStart';
  for (const { id, triggeredByEvent } of graph.model.nodes) {
    if (triggeredByEvent !== true) continue;
    const starts = graph.childrenOf(id).filter(({ type }) => type === 'startEvent');
    if (starts.length !== 1 || starts[0]!.eventDefinition === undefined)
      problems.push(
        errorAt(
          id,
          rule,
          '事件子流程应有且只有一个开始事件，并说明等待什么',
          'Expected one start event that says what it waits for, but it is not so',
        ),
      );
    for (const start of starts)
      if (start.isInterrupting === false && hasDefinition(start, 'errorEventDefinition'))
        problems.push(
          errorAt(start.id, rule, '错误开始事件总是中断', 'Expected an error to interrupt the scope, but the event does not'),
        );
    if (graph.attached(id).length > 0)
      problems.push(
        errorAt(id, rule, '事件子流程不能有边界事件', 'Expected no boundary events on an event sub-process, but there are'),
      );
  }
  return problems;
};
