import type { PluginDefinition } from '../definition/plugin.js';

/** A plugin as its author writes it: local names inside, and empty parts left out. */
export type PluginInput = Pick<PluginDefinition, 'id' | 'title' | 'version' | 'root'> &
  Partial<Omit<PluginDefinition, 'id' | 'title' | 'version' | 'root'>>;
