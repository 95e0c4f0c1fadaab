import type { Token } from '../instance.js';
import type { MessageEventDefinition } from '../model/eventDefinition.js';
import type { Step } from '../step.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { payloadOf } from './payloadOf.js';

/** Waits for a message, or sends one. */
export const message: DefinitionBehavior<MessageEventDefinition> = {
  arm: subscribe,
  resume: subscribe,
  disarm(step, id, _definition, token) {
    step.emit({ type: 'unsubscribe', token: token.id, event: id });
  },
  throw(step, event, definition, token) {
    const correlationKey = keyOf(step, definition, token);
    const variables = payloadOf(step, event, token);
    step.emit({ type: 'sendMessage', token: token.id, message: definition.message, correlationKey, variables });
    return undefined;
  },
};

function subscribe(step: Step, id: string, definition: MessageEventDefinition, token: Token): void {
  const correlationKey = keyOf(step, definition, token);
  step.emit({ type: 'subscribe', token: token.id, event: id, message: definition.message, correlationKey });
}

function keyOf(step: Step, definition: MessageEventDefinition, token: Token): string | null {
  if (definition.correlationKey === undefined) return null;
  const key = step.evaluate(definition.correlationKey, token);
  if (key === null || key === undefined) return null;
  return typeof key === 'object' ? JSON.stringify(key) : String(key);
}
