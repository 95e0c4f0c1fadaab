import type { PluginDefinition } from '@vermilion/plugin-kit';
import { CUSTOM, type Definition } from './definition.js';
import { createDefinitions, type Definitions } from './definitions.js';

/**
 * The stored definitions that stand on something: after a plugin has been taken away, fields of its entities and references to these are
 * left out, and the rest works on.
 *
 * @returns what can be used, and the names of what cannot for now.
 */
export function fittingDefinitions(
  plugins: readonly PluginDefinition[],
  definitions: Definitions,
): { readonly usable: Definitions; readonly left: readonly string[] } {
  const known = (part: 'entities' | 'dictionaries', kind: 'entity' | 'dictionary') =>
    new Set([
      ...plugins.flatMap((plugin) => Object.keys(plugin[part]).map((name) => `${plugin.id}:${name}`)),
      ...definitions.of(kind).flatMap(({ name }) => (name.startsWith(`${CUSTOM}:`) ? [name] : [])),
    ]);
  const entities = known('entities', 'entity');
  const dictionaries = known('dictionaries', 'dictionary');
  for (const { name, body } of definitions.of('entity')) if (body.hidden) entities.delete(name);

  const stands = (definition: Definition): boolean => {
    if (definition.kind !== 'field') return true;
    const { entity, dictionary } = definition.body.definition;
    return (
      entities.has(definition.name.split('.')[0]!) &&
      (entity === undefined || entities.has(entity)) &&
      (dictionary === undefined || dictionaries.has(dictionary))
    );
  };
  const left = definitions.all.filter((definition) => !stands(definition)).map(({ name }) => name);
  return { usable: createDefinitions(definitions.version, definitions.all.filter(stands)), left };
}
