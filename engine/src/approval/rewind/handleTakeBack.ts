import type { CommandOf } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { Ballot } from '../../model/ballot.js';
import { complete, type Step } from '../../step.js';
import { retract } from '../ballot/retract.js';
import { forgetApprovals } from '../forgetApprovals.js';
import { syncSeats } from '../syncSeats.js';
import { carryOut } from './carryOut.js';
import { checkCutOff } from './checkCutOff.js';
import { checkStillThere } from './checkStillThere.js';
import type { Fact } from './fact.js';
import { Lineage } from './lineage.js';
import { trailSoFar } from './trailSoFar.js';
import { undo } from './undo.js';

/**
 * Takes a decision back: the same token, the same round, the ballot before the vote that decided it.
 *
 * @throws {CommandRejected} NOTHING_TO_TAKE_BACK, NOT_YOURS, ACTED_UPON, CHANGES_NOTHING, CUT_OFF, NEVER_THERE.
 */
export function handleTakeBack(step: Step, { token: id, by }: CommandOf<'takeBack'>): void {
  const lineage = new Lineage(step.model, trailSoFar(step));
  const fact = lineage.facts.get(id);
  if (fact?.token.ballot === undefined || fact.superseded || fact.left?.how !== 'completed') {
    throw new CommandRejected('NOTHING_TO_TAKE_BACK', 'Expected a decision that has been taken and counts');
  }
  if (fact.lastAct?.act !== 'vote' || fact.lastAct.by !== by) {
    throw new CommandRejected('NOT_YOURS', `Expected the one whose vote has decided, but this is ${by}`);
  }
  const undone = undo(lineage, [id], true);
  for (const dead of undone.dead) {
    const after = lineage.fact(dead);
    if (!after.superseded && isActedUpon(lineage, after)) {
      throw new CommandRejected('ACTED_UPON', `Expected that nobody has acted upon it, but ${after.token.at} has`);
    }
  }
  checkCutOff(lineage, undone);
  checkStillThere(lineage, undone, [id]);
  const ballot = retract(fact.token.ballot, by);
  const { done } = carryOut(step, lineage, undone, [id], 'takeBack');
  const decided = step.find(id)!.ballot!;
  const open: Ballot = decided.due === undefined ? ballot : { ...ballot, due: decided.due };
  step.record({ type: 'ballot.changed', token: id, act: { act: 'retract', by }, ballot: open });
  syncSeats(step, step.find(id)!, decided);
  forgetApprovals(step);
  for (const other of done) {
    const token = step.find(other);
    if (token?.state === 'waiting') step.attempt(token, complete, 'leave');
  }
}

/** Somebody has done work there: decided, voted, or completed a task that has no ballot. */
function isActedUpon(lineage: Lineage, { token, left }: Fact): boolean {
  if (token.ballot !== undefined && token.ballot.seats.some(({ vote }) => vote !== undefined)) return true;
  return left?.how === 'completed' && token.ballot === undefined && lineage.node(token.id)?.type === 'userTask';
}
