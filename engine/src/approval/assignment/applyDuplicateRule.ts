import type { Assignment } from '../../model/approval.js';
import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate, Stage } from './candidate.js';

/** Nobody need approve the same data twice in one round: `once` looks at all decisions before, `consecutive` at the last one. */
export function applyDuplicateRule(
  candidates: readonly Candidate[],
  when: Assignment['whenDuplicate'],
  context: AssignmentContext,
): Stage {
  if (when === 'none') return { candidates, removed: [] };
  const approved = new Set(when === 'once' ? context.approvedBy.flat() : context.approvedBy.at(-1));
  return {
    candidates: candidates.filter(({ person }) => !approved.has(person)),
    removed: candidates.filter(({ person }) => approved.has(person)).map(({ person }) => ({ person, why: 'duplicate' })),
  };
}
