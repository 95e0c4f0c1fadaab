import { continueCompensation } from '../compensation/continueCompensation.js';
import { behaviorOf } from '../definitions/index.js';
import type { EndEvent, IntermediateThrowEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';

/** Throws what its definition says; then its token goes on, or ends, unless what was thrown has ended it or has to be waited for. */
export const throwing: ElementBehavior<IntermediateThrowEvent | EndEvent> = {
  enter(step, node, token) {
    const { eventDefinition } = node;
    const pending = eventDefinition && behaviorOf(eventDefinition).throw?.(step, node, eventDefinition, token);
    if (pending === undefined && step.find(token.id) !== undefined) step.complete(token);
  },
  /** One activity has been undone. */
  childLeft(step, _node, token) {
    continueCompensation(step, token);
  },
};
