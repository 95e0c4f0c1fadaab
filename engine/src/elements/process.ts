import type { Process } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** The root: the instance is completed when nothing is left inside it. */
export const process: ElementBehavior<Process> = {
  enter(step, node, token) {
    for (const start of node.starts) step.enter(start, token.id, NOBODY);
  },
  childLeft(step, _node, token) {
    if (step.hasChildren(token)) return;
    step.complete(token);
    step.record({ type: 'instance.completed' });
  },
};
