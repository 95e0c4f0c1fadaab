import type { Token } from '../instance.js';
import type { UserTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { assign } from './assignment/assign.js';
import { assignmentContextOf } from './assignmentContextOf.js';
import { openBallot } from './ballot/openBallot.js';
import { concludeBallot } from './concludeBallot.js';
import { resumeUserTask } from './resumeUserTask.js';
import { userTaskDue } from './userTaskDue.js';

/**
 * Finds the people, opens the ballot and asks those whose turn it is; the token is held. Without an assignment anybody may do it.
 *
 * Where nobody is needed the decision follows at once.
 *
 * @throws {Incident} NOBODY_ASSIGNED, EXPRESSION_FAILED, BAD_DURATION.
 */
export function enterUserTask(step: Step, node: UserTask, token: Token): void {
  const { approval } = node;
  if (approval?.assignment !== undefined) {
    const { people, decided, trace } = assign(approval.assignment, assignmentContextOf(step, token));
    const ballot = openBallot(approval.ballot, people, userTaskDue(step, node));
    step.record({ type: 'ballot.opened', token: token.id, ballot, trace });
    if (decided !== undefined) {
      concludeBallot(step, node, step.find(token.id)!, decided);
      return;
    }
  }
  step.hold(token);
  for (const { id, after } of approval?.deadline?.ladder ?? []) {
    step.armTimer(token.id, id, step.world.addWorkingTime(step.now, after));
  }
  resumeUserTask(step, node, step.find(token.id)!);
}
