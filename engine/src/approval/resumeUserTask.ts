import type { Token } from '../instance.js';
import type { UserTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { canAct } from './ballot/canAct.js';
import { openSeat } from './openSeat.js';
import { userTaskDue } from './userTaskDue.js';

/** Opens the tasks of a held token: one for each seat that may act, or one for anybody. */
export function resumeUserTask(step: Step, node: UserTask, token: Token): void {
  if (token.state !== 'held') return;
  if (token.ballot !== undefined) {
    for (const seat of canAct(token.ballot)) openSeat(step, token, seat);
    return;
  }
  const due = userTaskDue(step, node) ?? null;
  step.emit({ type: 'openTask', token: token.id, node: node.id, seat: null, person: null, kind: 'human', due });
}
