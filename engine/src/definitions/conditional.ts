import type { ConditionalEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';

/** Waits until its condition holds: nothing to ask for outside, since it is looked at whenever the instance comes to rest. */
export const conditional: DefinitionBehavior<ConditionalEventDefinition> = {};
