import { behaviorOf } from '../definitions/index.js';
import type { IntermediateThrowEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';

/** Throws what its definition says, and goes on. */
export const intermediateThrowEvent: ElementBehavior<IntermediateThrowEvent> = {
  enter(step, node, token) {
    if (node.eventDefinition !== undefined) behaviorOf(node.eventDefinition).throw?.(step, node, node.eventDefinition, token);
    if (step.find(token.id) !== undefined) step.complete(token);
  },
};
