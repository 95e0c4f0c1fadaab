import { hasAsked } from '../hasAsked.js';
import type { LeftHow, Token } from '../instance.js';
import type { UserTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { canAct } from './ballot/canAct.js';
import { timesOf } from './timesOf.js';

/** Closes the tasks and clears the ladder of a token that goes. The seats of a decided ballot have been closed before. */
export function leaveUserTask(step: Step, { approval }: UserTask, token: Token, how: LeftHow): void {
  if (!hasAsked(token)) return;
  if (token.ballot === undefined) {
    step.emit({ type: 'closeTask', token: token.id, seat: null, why: how === 'completed' ? 'done' : 'withdrawn' });
  } else
    for (const seat of canAct(token.ballot)) step.emit({ type: 'closeTask', token: token.id, seat: seat.id, why: 'withdrawn' });
  for (const rung of approval?.deadline?.ladder ?? []) {
    if ((token.fired?.[rung.id] ?? 0) < timesOf(rung)) step.clearTimer(token.id, rung.id);
  }
}
