import type { Assignment } from '../../model/approval.js';
import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate, Removed, Stage } from './candidate.js';
import { initiatorOf } from './initiatorOf.js';
import { superiorOf } from './superiorOf.js';

/** Nobody need approve his own request: `skip` drops his seat, `superior` gives it to the leader above him. */
export function applyInitiatorRule(
  candidates: readonly Candidate[],
  when: Assignment['whenInitiator'],
  context: AssignmentContext,
): Stage {
  const { world, at, variables } = context;
  const initiator = when === 'self' ? undefined : initiatorOf(variables, world);
  if (initiator === undefined || !candidates.some(({ person }) => person === initiator.id)) return { candidates, removed: [] };
  const superior = when === 'superior' ? superiorOf(world, initiator.id, initiator.department, at) : undefined;
  const removed: Removed[] = [{ person: initiator.id, why: 'initiator', instead: superior }];
  const left = candidates.flatMap((candidate): readonly Candidate[] => {
    if (candidate.person !== initiator.id) return [candidate];
    if (superior === undefined || candidates.some(({ person }) => person === superior)) return [];
    return [{ person: superior, insteadOf: initiator.id }];
  });
  return { candidates: left, removed };
}
