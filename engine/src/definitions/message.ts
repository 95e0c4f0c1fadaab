import type { Token } from '../instance.js';
import type { MessageEventDefinition } from '../model/eventDefinition.js';
import type { Step } from '../step.js';
import type { CatchEvent, DefinitionBehavior } from './definitionBehavior.js';

/** Waits for a message, or sends one. */
export const message: DefinitionBehavior<MessageEventDefinition> = {
  arm: subscribe,
  resume: subscribe,
  disarm(step, event, _definition, token) {
    step.emit({ type: 'unsubscribe', token: token.id, event: event.id });
  },
  throw(step, _event, definition, token) {
    const correlationKey = keyOf(step, definition, token);
    step.emit({
      type: 'sendMessage',
      token: token.id,
      message: definition.message,
      correlationKey,
      variables: step.variablesOf(token),
    });
  },
};

function subscribe(step: Step, event: CatchEvent, definition: MessageEventDefinition, token: Token): void {
  const correlationKey = keyOf(step, definition, token);
  step.emit({ type: 'subscribe', token: token.id, event: event.id, message: definition.message, correlationKey });
}

function keyOf(step: Step, definition: MessageEventDefinition, token: Token): string | null {
  if (definition.correlationKey === undefined) return null;
  const key = step.evaluate(definition.correlationKey, token);
  return key === null || key === undefined ? null : String(key);
}
