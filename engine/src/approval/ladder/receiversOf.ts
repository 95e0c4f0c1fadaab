import { Incident } from '../../errors.js';
import type { Token } from '../../instance.js';
import type { LadderStep } from '../../model/approval.js';
import type { Seat } from '../../model/ballot.js';
import type { Step } from '../../step.js';
import { applyAbsence } from '../assignment/applyAbsence.js';
import { candidatesOf } from '../assignment/candidatesOf.js';
import { dropInactive } from '../assignment/dropInactive.js';
import { superiorOf } from '../assignment/superiorOf.js';
import { assignmentContextOf } from '../assignmentContextOf.js';

/** To whom a step of the ladder goes from one seat: whom its rule finds now, or the leader above the one who sits there. */
export function receiversOf(step: Step, token: Token, { to }: LadderStep, seat: Seat): readonly string[] {
  if (to !== undefined && to !== 'superior') {
    try {
      const context = assignmentContextOf(step, token);
      const found = candidatesOf(to, context).map((person) => ({ person }));
      return applyAbsence(dropInactive(found, context).candidates, context).candidates.map(({ person }) => person);
    } catch (error) {
      // A reminder that fails must not stop those who can still decide.
      if (error instanceof Incident) return [];
      throw error;
    }
  }
  const department = step.world.person(seat.person)?.department ?? null;
  const superior = superiorOf(step.world, seat.person, department, step.now);
  return superior === undefined ? [] : [superior];
}
