import { sendCopy } from '../approval/sendCopy.js';
import type { SendTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Tells people something and passes. */
export const sendTask: ElementBehavior<SendTask> = asActivity({
  enter(step, node, token) {
    sendCopy(step, node, token);
    step.complete(token);
  },
});
