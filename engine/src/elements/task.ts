import type { Task } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Does nothing of its own. */
export const task: ElementBehavior<Task> = asActivity({
  enter(step, _node, token) {
    step.complete(token);
  },
});
