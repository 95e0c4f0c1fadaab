import type { LinkEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';

/** A flow that is not drawn: the reader has put one in its place, so the events on both ends only pass. */
export const link: DefinitionBehavior<LinkEventDefinition> = {};
