import { Incident } from '../../errors.js';
import type { Token } from '../../instance.js';
import type { LadderStep } from '../../model/approval.js';
import type { Seat } from '../../model/ballot.js';
import type { Step } from '../../step.js';
import { applyAbsence } from '../assignment/applyAbsence.js';
import type { AssignmentContext } from '../assignment/assignmentContext.js';
import { candidatesOf } from '../assignment/candidatesOf.js';
import { dropInactive } from '../assignment/dropInactive.js';
import { initiatorOf } from '../assignment/initiatorOf.js';
import { superiorOf } from '../assignment/superiorOf.js';
import { assignmentContextOf } from '../assignmentContextOf.js';

/** To whom a step of the ladder goes from one seat: whom its rule finds now, or the leader above the one who sits there. */
export function receiversOf(step: Step, token: Token, { to }: LadderStep, seat: Seat): readonly string[] {
  const context = assignmentContextOf(step, token);
  const keptOut = initiatorKeptOut(step, token, context);
  if (to !== undefined && to !== 'superior') {
    try {
      const found = candidatesOf(to, context).map((person) => ({ person }));
      const { candidates } = applyAbsence(dropInactive(found, context).candidates, context);
      return candidates.map(({ person }) => person).filter((person) => !keptOut.includes(person));
    } catch (error) {
      // A reminder that fails must not stop those who can still decide.
      if (error instanceof Incident) return [];
      throw error;
    }
  }
  const department = step.world.person(seat.person)?.department ?? null;
  const superior = superiorOf(step.world, seat.person, department, step.now, keptOut);
  return superior === undefined ? [] : [superior];
}

/** Who may not approve his own request does not come to it by the ladder either. */
function initiatorKeptOut(step: Step, token: Token, { variables, world }: AssignmentContext): readonly string[] {
  const node = step.node(token);
  const when = node.type === 'userTask' ? node.approval?.assignment?.whenInitiator : undefined;
  const initiator = when === undefined || when === 'self' ? undefined : initiatorOf(variables, world);
  return initiator === undefined ? [] : [initiator.id];
}
