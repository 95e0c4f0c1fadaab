import type { Registry } from '../../plugins/registry.js';

/** Names of entities in the order of their plugins and, within one, of its subject library; what it does not name comes last. */
export function inSubjectOrder(names: readonly string[], plugins: Registry['plugins']): string[] {
  const named = plugins.flatMap(({ subject }) => subject?.entities ?? []);
  const order = new Map(named.map((name, place) => [name, place]));
  const plugin = new Map(plugins.map(({ id }, place) => [id, place]));
  const pluginOf = (name: string) => plugin.get(name.split(':')[0]!) ?? plugins.length;
  const placeOf = (name: string) => order.get(name) ?? named.length;
  return names.toSorted((a, b) => pluginOf(a) - pluginOf(b) || placeOf(a) - placeOf(b));
}
