import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate, Removed, Stage } from './candidate.js';
import { present } from './present.js';

/** Puts deputies in the place of those who are away. Whoever would come twice comes once. */
export function applyAbsence(candidates: readonly Candidate[], { world, at }: AssignmentContext): Stage {
  const removed: Removed[] = [];
  const left = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { person } = candidate;
    const acting = present(world, person, at);
    if (acting !== person) removed.push({ person, why: 'absent', instead: acting });
    if (!left.has(acting)) left.set(acting, acting === person ? candidate : { person: acting, insteadOf: person });
  }
  return { candidates: [...left.values()], removed };
}
