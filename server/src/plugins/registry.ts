import type {
  DashboardDefinition,
  DictionaryDefinition,
  EntityDefinition,
  FlowDefinition,
  FormDefinition,
  HandlerDefinition,
  PluginDefinition,
  RoleDefinition,
  ViewDefinition,
} from '@vermilion/plugin-kit';
import { grantAll } from './grantAll.js';
import { grantRows } from './grantRows.js';
import { linkRows } from './linkRows.js';

/** A part of a plugin by its full name, `plugin:name`. */
export type Registered<T> = ReadonlyMap<string, T>;

/** Everything that the loaded plugins define, and what administrators have added to it, by full names. */
export interface Registry {
  /** The registry as it stands now, which never changes: what is derived from it may be kept beside it. */
  readonly snapshot: () => Registry;
  /** Needed ones first. */
  readonly plugins: readonly PluginDefinition[];
  readonly dictionaries: Registered<DictionaryDefinition>;
  readonly entities: Registered<EntityDefinition>;
  readonly forms: Registered<FormDefinition>;
  readonly flows: Registered<FlowDefinition>;
  readonly handlers: Registered<HandlerDefinition>;
  readonly roles: Registered<RoleDefinition>;
  readonly dashboards: Registered<DashboardDefinition>;
  readonly views: Registered<ViewDefinition>;
}

/** A registry that never changes. @param plugins as `loadPlugins` answers them */
export function createRegistry(plugins: readonly PluginDefinition[]): Registry {
  const entities = linkRows(merge(plugins, (plugin) => plugin.entities));
  const registry: Registry = {
    snapshot: () => registry,
    plugins,
    dictionaries: merge(plugins, (plugin) => plugin.dictionaries),
    entities,
    forms: merge(plugins, (plugin) => plugin.forms),
    flows: merge(plugins, (plugin) => plugin.flows),
    handlers: merge(plugins, (plugin) => plugin.handlers),
    roles: grantRows(
      grantAll(
        merge(plugins, (plugin) => plugin.roles),
        entities,
      ),
      entities,
    ),
    dashboards: merge(plugins, (plugin) => plugin.dashboards),
    views: merge(plugins, (plugin) => plugin.views),
  };
  return registry;
}

function merge<T>(
  plugins: readonly PluginDefinition[],
  part: (plugin: PluginDefinition) => Readonly<Record<string, T>>,
): Registered<T> {
  return new Map(
    plugins.flatMap((plugin) => Object.entries(part(plugin)).map(([name, value]) => [`${plugin.id}:${name}`, value] as const)),
  );
}
