import type { Token } from '../../instance.js';
import type { LadderStep } from '../../model/approval.js';
import type { Ballot } from '../../model/ballot.js';
import type { UserTask } from '../../model/flowNode.js';
import type { Step } from '../../step.js';
import { verdict } from '../ballot/verdict.js';
import { concludeBallot } from '../concludeBallot.js';
import { syncSeats } from '../syncSeats.js';
import { timesOf } from '../timesOf.js';
import { ladderActions } from './ladderActions.js';

/** A task that anybody may do has nobody to remind by name: an empty ballot stands for it. */
const NOBODY: Ballot = { rule: { mode: 'any' }, seats: [] };

/**
 * Takes a step of a task's ladder whose time has come, and arms the next repetition.
 *
 * @throws {CommandRejected} TRAIL_NEEDED, where it rejects and the rejection leads back.
 */
export function triggerLadder(step: Step, token: Token, rung: LadderStep): void {
  const node = step.node(token) as UserTask;
  step.record({ type: 'timer.fired', token: token.id, timer: rung.id });
  const round = step.find(token.id)!.fired![rung.id]!;
  if (rung.every !== undefined && round < timesOf(rung)) {
    step.armTimer(token.id, rung.id, step.world.addWorkingTime(step.now, rung.every));
  }
  const taken = { step, token, rung, round };
  if (token.ballot === undefined) {
    if (rung.action === 'approve' || rung.action === 'reject') {
      concludeBallot(step, node, step.find(token.id)!, rung.action === 'approve' ? 'approved' : 'rejected');
    } else ladderActions.remind(taken, NOBODY);
    return;
  }
  const ballot = ladderActions[rung.action](taken, token.ballot);
  syncSeats(step, step.find(token.id)!, token.ballot);
  const decided = verdict(ballot);
  if (decided !== 'pending') concludeBallot(step, node, step.find(token.id)!, decided);
}
