import { arming } from '../catching/arming.js';
import { hasHappened } from '../catching/hasHappened.js';
import { hasAsked } from '../hasAsked.js';
import type { IntermediateCatchEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { giveOutputs } from './giveOutputs.js';

/** Is held until its event happens. */
export const intermediateCatchEvent: ElementBehavior<IntermediateCatchEvent> = {
  enter(step, node, token) {
    if (node.eventDefinition.type === 'linkEventDefinition' || hasHappened(step, node, token)) {
      step.complete(token);
      return;
    }
    arming('arm', step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') arming('resume', step, node, token);
  },
  completing(step, node, token) {
    giveOutputs(step, node.outputs, token);
  },
  leave(step, node, token) {
    if (hasAsked(token)) arming('disarm', step, node, token);
  },
};
