import type { PluginDefinition } from '@vermilion/plugin-kit';
import { findProblems } from './findProblems.js';
import { isPlugin } from './isPlugin.js';
import { orderPlugins } from './orderPlugins.js';
import { PluginError } from './pluginError.js';

/** Imports a module by the name of its package, or by a file URL. */
export type ImportModule = (name: string) => Promise<Readonly<Record<string, unknown>>>;

const importModule: ImportModule = (name) => import(name) as Promise<Readonly<Record<string, unknown>>>;

/**
 * Loads the configured plugins and makes sure that they fit together.
 *
 * @param names packages, each exporting one value made by `definePlugin`
 * @returns them in an order in which every plugin comes after those it needs.
 * @throws {PluginError} listing everything that is wrong.
 */
export async function loadPlugins(
  names: readonly string[],
  load: ImportModule = importModule,
): Promise<readonly PluginDefinition[]> {
  const found = await Promise.all(names.map((name) => loadPlugin(name, load)));
  const problems = found.filter((plugin) => typeof plugin === 'string');
  if (problems.length > 0) throw new PluginError(problems);
  const plugins = orderPlugins(found.filter((plugin) => typeof plugin !== 'string'));
  const misfits = findProblems(plugins);
  if (misfits.length > 0) throw new PluginError(misfits);
  return plugins;
}

async function loadPlugin(name: string, load: ImportModule): Promise<PluginDefinition | string> {
  try {
    const plugins = new Set(Object.values(await load(name)).filter(isPlugin));
    const [plugin] = plugins;
    if (plugin && plugins.size === 1) return plugin;
    return `Expected ${name} to export one value made by definePlugin, but it exports ${plugins.size}.`;
  } catch (error) {
    return `Expected ${name} to load, but: ${error instanceof Error ? error.message : String(error)}`;
  }
}
