import type { EventDefinition, SingleEventDefinition } from '../model/eventDefinition.js';
import { cancel } from './cancel.js';
import { compensate } from './compensate.js';
import { conditional } from './conditional.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { error } from './error.js';
import { escalation } from './escalation.js';
import { link } from './link.js';
import { message } from './message.js';
import { signal } from './signal.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

/** What each definition by itself adds to its event. Total: a new one does not compile until it has a behavior. */
export const singles: {
  readonly [T in SingleEventDefinition['type']]: DefinitionBehavior<Extract<EventDefinition, { type: T }>>;
} = {
  timerEventDefinition: timer,
  messageEventDefinition: message,
  signalEventDefinition: signal,
  conditionalEventDefinition: conditional,
  errorEventDefinition: error,
  escalationEventDefinition: escalation,
  compensateEventDefinition: compensate,
  cancelEventDefinition: cancel,
  linkEventDefinition: link,
  terminateEventDefinition: terminate,
};
