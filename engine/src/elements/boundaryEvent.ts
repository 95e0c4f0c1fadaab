import type { BoundaryEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { giveOutputs } from './giveOutputs.js';

/** A token arrives here only once the event has happened; the waiting is done by the activity. */
export const boundaryEvent: ElementBehavior<BoundaryEvent> = {
  enter(step, _node, token) {
    step.complete(token);
  },
  completing(step, node, token) {
    giveOutputs(step, node.outputs, token);
  },
};
