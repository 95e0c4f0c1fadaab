import type { PluginDefinition, RoleDefinition } from '@vermilion/plugin-kit';

/** A role as its plugin declares it; undefined for one of an administrator's own. */
export function pluginRole(plugins: readonly PluginDefinition[], name: string): RoleDefinition | undefined {
  const [id, local = ''] = name.split(':');
  return plugins.find((plugin) => plugin.id === id)?.roles[local];
}
