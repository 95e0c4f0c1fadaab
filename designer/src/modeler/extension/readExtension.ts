import type { ModdleObject } from '../diagramElement.js';
import type { ExtensionName, ExtensionValues } from './extensionValues.js';
import { plainOf } from './moddleOf.js';

/** What our namespace says about an element under this name; undefined: nothing. */
export function readExtension<N extends ExtensionName>(businessObject: ModdleObject, name: N): ExtensionValues[N] | undefined {
  const extensions = businessObject.get<ModdleObject | undefined>('extensionElements');
  const found = extensions?.get<readonly ModdleObject[]>('values').find(({ $type }) => $type === `vermilion:${name}`);
  return found && (plainOf(found) as ExtensionValues[N]);
}
