import type { Token } from '../instance.js';
import type { Step } from '../step.js';
import { startOf } from './startOf.js';

/** Has an event sub-process ended what ran in the scope, and runs in its place? Then nothing else is listened to. */
export function isInterrupted(step: Step, scope: Token): boolean {
  for (const child of step.childrenOf(scope)) {
    const node = step.node(child);
    if (node.type === 'subProcess' && node.triggeredByEvent && startOf(node)?.isInterrupting === true) return true;
  }
  return false;
}
