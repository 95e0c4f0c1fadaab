import { hasAsked } from '../hasAsked.js';
import type { Token } from '../instance.js';
import type { CallActivity } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { asActivity } from './asActivity.js';

/** Has an instance of another process begun, and is held until that ends. What interrupts it ends the other one too. */
export const callActivity: ElementBehavior<CallActivity> = asActivity({
  enter(step, node, token) {
    call(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') call(step, node, token);
  },
  leave(step, _node, token, how) {
    if (how !== 'completed' && hasAsked(token)) step.emit({ type: 'cancelProcess', token: token.id });
  },
});

function call(step: Step, node: CallActivity, token: Token): void {
  const { id, calledElement: process } = node;
  step.emit({ type: 'startProcess', token: token.id, node: id, process, variables: step.variablesOf(token) });
}
