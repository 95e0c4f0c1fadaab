import { sendCopy } from '../approval/sendCopy.js';
import { behaviorOf } from '../definitions/index.js';
import type { SendTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Tells people something, sends its message, and passes. */
export const sendTask: ElementBehavior<SendTask> = asActivity({
  enter(step, node, token) {
    const { eventDefinition } = node;
    sendCopy(step, node, token);
    if (eventDefinition !== undefined) behaviorOf(eventDefinition).throw?.(step, node, eventDefinition, token);
    step.complete(token);
  },
});
