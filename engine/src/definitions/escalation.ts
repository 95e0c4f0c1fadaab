import type { EscalationEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { throwEscalation } from './throwEscalation.js';

/** Tells the scopes around of something that need not stop anybody; in catch position the thrower looks for its catcher. */
export const escalation: DefinitionBehavior<EscalationEventDefinition> = {
  throw(step, _event, definition, token) {
    throwEscalation(step, token, definition.escalationCode ?? '');
    return undefined;
  },
};
