import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate, Removed, Stage } from './candidate.js';

/** Removes those who have left, and ids that nobody bears. */
export function dropInactive(candidates: readonly Candidate[], { world }: AssignmentContext): Stage {
  const removed: Removed[] = [];
  const left = candidates.filter(({ person }) => {
    const known = world.person(person);
    if (known?.active === true) return true;
    removed.push({ person, why: known === undefined ? 'unknown' : 'inactive' });
    return false;
  });
  return { candidates: left, removed };
}
