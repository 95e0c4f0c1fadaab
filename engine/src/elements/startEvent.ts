import { hasAsked } from '../hasAsked.js';
import type { Token } from '../instance.js';
import type { StartEvent } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { giveOutputs } from './giveOutputs.js';

/** Passes. Entered again by a rewind it stands for the submission, and is held until the initiator has sent it once more. */
export const startEvent: ElementBehavior<StartEvent> = {
  enter(step, _node, token) {
    step.complete(token);
  },
  reenter(step, node, token) {
    open(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') open(step, node, token);
  },
  completing(step, node, token) {
    giveOutputs(step, node.outputs, token);
  },
  leave(step, _node, token, how) {
    if (!hasAsked(token)) return;
    step.emit({ type: 'closeTask', token: token.id, seat: null, why: how === 'completed' ? 'done' : 'withdrawn' });
  },
};

function open(step: Step, node: StartEvent, token: Token): void {
  const { initiator } = step.variablesOf(token) as { readonly initiator?: { readonly id?: string } | null };
  const person = initiator?.id ?? null;
  step.emit({ type: 'openTask', token: token.id, node: node.id, seat: null, person, kind: 'resubmission', due: null });
}
