import type { Token } from '../instance.js';
import type { BoundaryEvent } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** The event has happened: interrupts the activity if it is to, and puts a token on the event. */
export function fireBoundaryEvent(step: Step, event: BoundaryEvent, token: Token): void {
  if (event.cancelActivity) step.terminate(token, 'terminated', token.id);
  step.enter(event, token.parent, [token.id]);
}
