import type { Token } from '../instance.js';
import type { UserTask } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { asActivity } from './asActivity.js';

/** Somebody has work to do; the token is held until it is done. */
export const userTask: ElementBehavior<UserTask> = asActivity({
  enter(step, node, token) {
    open(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') open(step, node, token);
  },
  leave(step, _node, token, how) {
    if (token.state !== 'held') return;
    step.emit({ type: 'closeTask', token: token.id, seat: null, why: how === 'completed' ? 'done' : 'withdrawn' });
  },
});

function open(step: Step, node: UserTask, token: Token): void {
  step.emit({ type: 'openTask', token: token.id, node: node.id, seat: null, person: null, kind: 'human', due: null });
}
