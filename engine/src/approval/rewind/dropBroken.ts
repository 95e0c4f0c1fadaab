import type { Step } from '../../step.js';
import { dropReturn } from './dropReturn.js';

/**
 * A target of a straight-back that went another way (a boundary event, a terminate end) never comes back: the others walk.
 *
 * @returns whether there was such a return, so that something moves again.
 */
export function dropBroken(step: Step): boolean {
  for (const [id, { targets }] of step.returns) {
    if (targets.every((target) => step.find(target) !== undefined)) continue;
    dropReturn(step, id);
    return true;
  }
  return false;
}
