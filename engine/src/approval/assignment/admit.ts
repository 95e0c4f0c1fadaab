import { CommandRejected } from '../../errors.js';
import type { TraceLine } from '../../events.js';
import type { Assignment } from '../../model/approval.js';
import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate } from './candidate.js';
import { initiatorOf } from './initiatorOf.js';
import { present } from './present.js';

export interface Admitted extends Candidate {
  readonly trace: TraceLine;
}

/**
 * The guard of an assignment for one person whom somebody names: to transfer or delegate to, or to add as a signer.
 *
 * While he is away his deputy comes instead. The initiator is refused where the assignment keeps him out.
 *
 * @throws {CommandRejected} INACTIVE_PERSON, NOT_ALLOWED.
 */
export function admit(person: string, when: Assignment['whenInitiator'], context: AssignmentContext): Admitted {
  const { world, at, variables } = context;
  if (world.person(person)?.active !== true) {
    throw new CommandRejected('INACTIVE_PERSON', `Expected somebody who is active, but ${person} is not`);
  }
  const acting = present(world, person, at);
  if (when !== 'self' && initiatorOf(variables, world)?.id === acting) {
    throw new CommandRejected(
      'NOT_ALLOWED',
      `Expected somebody other than the initiator, but ${acting} has submitted this request`,
    );
  }
  if (acting === person) return { person, trace: { stage: 'act', people: [person] } };
  return {
    person: acting,
    insteadOf: person,
    trace: { stage: 'act', people: [acting], removed: [{ person, why: 'absent', instead: acting }] },
  };
}
