import { arming } from '../catching/arming.js';
import { hasHappened } from '../catching/hasHappened.js';
import { hasAsked } from '../hasAsked.js';
import type { ReceiveTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Is held until its message arrives. */
export const receiveTask: ElementBehavior<ReceiveTask> = asActivity({
  enter(step, node, token) {
    if (hasHappened(step, node, token)) {
      step.complete(token);
      return;
    }
    arming('arm', step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') arming('resume', step, node, token);
  },
  leave(step, node, token) {
    if (hasAsked(token)) arming('disarm', step, node, token);
  },
});
