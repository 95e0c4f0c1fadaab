import type { Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** Has the event happened before its token came: at the event-based gateway before it, or as that which has begun the instance? */
export function hasHappened(step: Step, { id }: FlowNode, { via }: Token): boolean {
  if (step.triggered === id) return true;
  const source = via === null ? undefined : step.model.flows.get(via)?.source;
  return source?.type === 'eventBasedGateway' && source.eventGatewayType === 'Exclusive';
}
