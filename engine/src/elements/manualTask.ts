import type { ManualTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Is done outside of any system, so nobody would report its end: passes. */
export const manualTask: ElementBehavior<ManualTask> = asActivity({
  enter(step, _node, token) {
    step.complete(token);
  },
});
