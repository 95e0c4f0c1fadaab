import { behaviorOf } from '../definitions/index.js';
import { hasAsked } from '../hasAsked.js';
import type { IntermediateCatchEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';

/** Is held until its event happens. */
export const intermediateCatchEvent: ElementBehavior<IntermediateCatchEvent> = {
  enter(step, node, token) {
    behaviorOf(node.eventDefinition).arm?.(step, node, node.eventDefinition, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') behaviorOf(node.eventDefinition).resume?.(step, node, node.eventDefinition, token);
  },
  leave(step, node, token) {
    if (hasAsked(token)) behaviorOf(node.eventDefinition).disarm?.(step, node, node.eventDefinition, token);
  },
};
