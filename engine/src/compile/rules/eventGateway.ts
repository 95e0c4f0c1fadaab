import type { FlatNode } from '../../model/flatModel.js';
import { errorAt, warningAt, type Problem } from '../problem.js';
import { hasDefinition } from './nodeKinds.js';
import type { Rule } from './rule.js';

const waitable = [
  'messageEventDefinition',
  'timerEventDefinition',
  'signalEventDefinition',
  'conditionalEventDefinition',
] as const;

/** An event-based gateway leads, without conditions, to events and receive tasks that nothing else leads to. */
export const eventGateway: Rule = (graph) => {
  const problems: Problem[] = [];
  const rule = 'eventGateway';
  for (const { id, type } of graph.model.nodes) {
    if (type !== 'eventBasedGateway') continue;
    const flows = graph.outgoing(id);
    if (flows.length < 2)
      problems.push(
        warningAt(id, rule, '事件网关应有两个以上的分支', 'Expected at least two events to wait for, but there are fewer'),
      );
    for (const { id: flow, target, condition } of flows) {
      const node = graph.nodes.get(target)!;
      if (condition !== undefined)
        problems.push(
          errorAt(flow, rule, '事件网关的分支不能有条件', 'Expected no condition after an event-based gateway, but there is one'),
        );
      if (!canWait(node))
        problems.push(
          errorAt(
            target,
            rule,
            '事件网关之后只能是消息、定时、信号、条件事件或接收任务',
            `Expected an event or a receive task after the gateway, but ${target} is neither`,
          ),
        );
      else if (graph.incoming(target).length > 1)
        problems.push(
          errorAt(
            target,
            rule,
            '事件网关之后的事件不能有别的进线',
            `Expected only the gateway to lead to ${target}, but another flow does too`,
          ),
        );
      if (node.type === 'receiveTask' && graph.attached(target).length > 0)
        problems.push(
          errorAt(
            target,
            rule,
            '事件网关之后的接收任务不能有边界事件',
            `Expected no boundary events on ${target}, which the gateway waits for, but there are`,
          ),
        );
    }
  }
  return problems;
};

function canWait(node: FlatNode): boolean {
  if (node.type === 'receiveTask') return true;
  return node.type === 'intermediateCatchEvent' && waitable.some((type) => hasDefinition(node, type));
}
