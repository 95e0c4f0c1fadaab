import { beginCancel } from '../compensation/beginCancel.js';
import type { CancelEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';

/** Cancels the transaction around: what has been completed in it is undone, then it is left by its cancel event. */
export const cancel: DefinitionBehavior<CancelEventDefinition> = {
  throw(step, _event, _definition, token) {
    beginCancel(step, token);
    return 'pending';
  },
};
