import type { SendTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Tells people something and passes. */
export const sendTask: ElementBehavior<SendTask> = asActivity({
  enter(step, _node, token) {
    step.complete(token);
  },
});
