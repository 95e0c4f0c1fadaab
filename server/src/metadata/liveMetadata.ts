import type { PluginDefinition } from '@vermilion/plugin-kit';
import type { Database } from '../database/database.js';
import { createLiveRegistry, type LiveRegistry } from '../plugins/liveRegistry.js';
import { createRegistry, type Registry } from '../plugins/registry.js';
import { composePlugins } from './definitions/composePlugins.js';
import type { Definitions } from './definitions/definitions.js';
import { fittingDefinitions } from './definitions/fittingDefinitions.js';
import { readDefinitions, readVersion } from './definitions/readDefinitions.js';

/** What plugins and administrators define, as of the last change that this node knows of. */
export interface LiveMetadata extends Pick<LiveRegistry, 'registry' | 'newest' | 'hold'> {
  /** As they were loaded, without what administrators have added. */
  readonly plugins: readonly PluginDefinition[];
  definitions(): Definitions;
  /** Names of stored definitions that cannot be used, since what they stand on is not there. */
  left(): readonly string[];
  /** Reads everything again if it has changed, here or on another node. */
  refresh(): Promise<void>;
  /** Calls back with the new version whenever this node has learned of a change. */
  onChange(listener: (version: number) => void): void;
  /** The registry that there would be with these definitions. */
  compose(definitions: Definitions): Registry;
}

export async function createLiveMetadata(database: Database, plugins: readonly PluginDefinition[]): Promise<LiveMetadata> {
  const compose = (definitions: Definitions) =>
    createRegistry(composePlugins(plugins, fittingDefinitions(plugins, definitions).usable));
  let definitions = await readDefinitions(database);
  const { registry, newest, hold, replace } = createLiveRegistry(compose(definitions));
  const listeners: ((version: number) => void)[] = [];
  return {
    plugins,
    registry,
    newest,
    hold,
    compose,
    definitions: () => definitions,
    left: () => fittingDefinitions(plugins, definitions).left,
    async refresh() {
      if ((await readVersion(database)) === definitions.version) return;
      const read = await readDefinitions(database);
      if (read.version === definitions.version) return;
      definitions = read;
      replace(compose(definitions));
      for (const listener of listeners) listener(read.version);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
