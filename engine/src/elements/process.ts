import type { FlowNode, Process } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { container, openScope } from './container.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** The root: the instance is completed when nothing is left inside it. */
export const process: ElementBehavior<Process> = {
  ...container,
  enter(step, node, token) {
    openScope(step, node, token);
    const event = step.triggered === undefined ? undefined : step.model.nodes.get(step.triggered);
    const gateway = gatewayBefore(event);
    if (event === undefined) for (const start of node.starts) step.enter(start, token.id, NOBODY);
    else if (gateway === undefined) step.enter(event, token.id, NOBODY);
    else {
      const taken = gateway.outgoing.filter(({ target }) => gateway.eventGatewayType === 'Parallel' || target === event);
      step.complete(step.put(gateway, token.id, NOBODY), taken);
    }
  },
  childLeft(step, _node, token) {
    if (step.hasChildren(token)) return;
    step.complete(token);
    step.record({ type: 'instance.completed' });
  },
};

function gatewayBefore(event: FlowNode | undefined) {
  const source = event?.incoming[0]?.source;
  return source?.type === 'eventBasedGateway' ? source : undefined;
}
