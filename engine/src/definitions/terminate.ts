import type { TerminateEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';

/** Ends everything else in its scope. */
export const terminate: DefinitionBehavior<TerminateEventDefinition> = {
  throw(step, _event, _definition, token) {
    const scope = step.find(token.parent!)!;
    for (const other of step.childrenOf(scope)) if (other.id !== token.id) step.terminate(other, 'terminated', token.id);
    return undefined;
  },
};
