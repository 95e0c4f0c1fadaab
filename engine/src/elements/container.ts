import { armingEventSubProcesses } from '../catching/arming.js';
import { isInterrupted } from '../catching/isInterrupted.js';
import type { Token } from '../instance.js';
import type { Container } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** What everything has in common that holds other nodes: variables of its own, event sub-processes, and that it is done when nothing is left inside. */
export const container: ElementBehavior<Container> = {
  enter(step, node, token) {
    openScope(step, node, token);
    if (node.starts.length === 0) step.complete(token);
    for (const start of node.starts) step.enter(start, token.id, NOBODY);
  },
  resume(step, node, token) {
    armingEventSubProcesses('resume', step, node, token);
  },
  leave(step, node, token) {
    if (node.eventSubProcesses.length > 0 && !isInterrupted(step, token)) armingEventSubProcesses('disarm', step, node, token);
  },
  childLeft(step, _node, token) {
    if (!step.hasChildren(token)) step.complete(token);
  },
  interrupted(step, node, token) {
    armingEventSubProcesses('disarm', step, node, token);
  },
};

/** Gives a scope its own variables, and begins to wait for what can start its event sub-processes. */
export function openScope(step: Step, node: Container, token: Token): void {
  if (node.declares.length > 0) {
    const known = token.variables;
    step.set(token, Object.fromEntries(node.declares.filter((name) => !(name in known)).map((name) => [name, null])));
  }
  armingEventSubProcesses('arm', step, node, token);
}
