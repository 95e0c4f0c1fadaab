import { behaviorOf } from '../definitions/index.js';
import type { EndEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';

/** Ends its token, after whatever its definition throws. */
export const endEvent: ElementBehavior<EndEvent> = {
  enter(step, node, token) {
    if (node.eventDefinition !== undefined) behaviorOf(node.eventDefinition).throw?.(step, node, node.eventDefinition, token);
    if (step.find(token.id) !== undefined) step.complete(token);
  },
};
