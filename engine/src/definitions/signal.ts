import { hearSignal } from '../catching/hearSignal.js';
import type { Token } from '../instance.js';
import type { SignalEventDefinition } from '../model/eventDefinition.js';
import type { Step } from '../step.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { payloadOf } from './payloadOf.js';

/** Is heard by everybody who waits for it, here at once and in other instances by the outside. */
export const signal: DefinitionBehavior<SignalEventDefinition> = {
  arm: subscribe,
  resume: subscribe,
  disarm(step, id, _definition, token) {
    step.emit({ type: 'unsubscribe', token: token.id, event: id });
  },
  throw(step, event, definition, token) {
    step.record({ type: 'signal.thrown', token: token.id, signal: definition.signal });
    step.emit({ type: 'broadcastSignal', token: token.id, signal: definition.signal, variables: payloadOf(step, event, token) });
    hearSignal(step, definition.signal);
    return undefined;
  },
};

function subscribe(step: Step, id: string, definition: SignalEventDefinition, token: Token): void {
  step.emit({ type: 'subscribeSignal', token: token.id, event: id, signal: definition.signal });
}
