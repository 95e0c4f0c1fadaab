import type { SubProcess } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** Its token is the parent of those inside it, and goes on when none is left. */
export const subProcess: ElementBehavior<SubProcess> = asActivity({
  enter(step, node, token) {
    if (node.starts.length === 0) step.complete(token);
    for (const start of node.starts) step.enter(start, token.id, NOBODY);
  },
  childLeft(step, _node, token) {
    if (!step.hasChildren(token)) step.complete(token);
  },
});
