import type { EventDefinition, EventDefinitionType } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { error } from './error.js';
import { message } from './message.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

const definitions: { readonly [T in EventDefinitionType]: DefinitionBehavior<Extract<EventDefinition, { type: T }>> } = {
  timerEventDefinition: timer,
  messageEventDefinition: message,
  errorEventDefinition: error,
  terminateEventDefinition: terminate,
};

/** What a definition adds to its event. */
export function behaviorOf<D extends EventDefinition>(definition: D): DefinitionBehavior<D> {
  return definitions[definition.type] as unknown as DefinitionBehavior<D>;
}
