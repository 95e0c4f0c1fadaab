import { awaitEvent } from '../catching/awaitEvent.js';
import type { IntermediateCatchEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { giveOutputs } from './giveOutputs.js';

/** Is held until its event happens; the target of a link lets its token pass. */
export const intermediateCatchEvent: ElementBehavior<IntermediateCatchEvent> = {
  ...awaitEvent,
  enter(step, node, token) {
    if (node.eventDefinition.type === 'linkEventDefinition') step.complete(token);
    else awaitEvent.enter(step, node, token);
  },
  completing(step, node, token) {
    giveOutputs(step, node.outputs, token);
  },
};
