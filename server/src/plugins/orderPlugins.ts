import type { PluginDefinition } from '@vermilion/plugin-kit';
import { PluginError } from './pluginError.js';

/**
 * Sorts plugins so that each comes after those it needs; otherwise the given order stays.
 *
 * @throws {PluginError} for an id that two plugins have, a needed plugin that is not there, and needs that go in a circle.
 */
export function orderPlugins(plugins: readonly PluginDefinition[]): readonly PluginDefinition[] {
  const byId = new Map<string, PluginDefinition>();
  const problems: string[] = [];
  for (const plugin of plugins) {
    if (byId.has(plugin.id)) problems.push(`Expected one plugin with the id ${plugin.id}, but there are two.`);
    byId.set(plugin.id, plugin);
  }
  for (const { id, needs } of plugins) {
    for (const need of needs) {
      if (!byId.has(need)) problems.push(`Plugin ${id} needs ${need}, but that is not in the list of plugins.`);
    }
  }
  if (problems.length > 0) throw new PluginError(problems);

  const ordered = new Set<PluginDefinition>();
  const visit = (plugin: PluginDefinition, path: readonly string[]): void => {
    if (ordered.has(plugin)) return;
    if (path.includes(plugin.id)) {
      throw new PluginError([`Expected needs without a circle, but ${[...path, plugin.id].join(' needs ')}.`]);
    }
    for (const need of plugin.needs) visit(byId.get(need)!, [...path, plugin.id]);
    ordered.add(plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return [...ordered];
}
