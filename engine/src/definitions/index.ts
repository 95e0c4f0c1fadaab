import type { EventDefinition, EventDefinitionType } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { multiple } from './multiple.js';
import { singles } from './singles.js';

const definitions: { readonly [T in EventDefinitionType]: DefinitionBehavior<Extract<EventDefinition, { type: T }>> } = {
  ...singles,
  multipleEventDefinition: multiple,
};

/** What a definition adds to its event. */
export function behaviorOf<D extends EventDefinition>(definition: D): DefinitionBehavior<D> {
  return definitions[definition.type] as unknown as DefinitionBehavior<D>;
}
