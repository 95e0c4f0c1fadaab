import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/** Takes the tokens that have waited at an activity into this one, if with it there are as many as it needs to begin. */
export function gatherTokens(step: Step, quantity: number, token: Token): boolean {
  const waiting = step
    .siblingsAt(token)
    .filter((other) => other.id !== token.id && other.state === 'active' && !step.hasChildren(other));
  if (waiting.length + 1 < quantity) return false;
  for (const other of waiting.slice(0, quantity - 1)) step.merge(other, token.id);
  return true;
}
