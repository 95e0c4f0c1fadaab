import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import type { WorldCache } from '../organization/world/worldCache.js';
import type { Registry } from '../plugins/registry.js';
import type { Models } from '../runtime/models.js';
import type { FlowCatalog } from './flowCatalog.js';

/** What everything about flows and their versions needs. */
export interface DefinitionsContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly world: WorldCache;
  readonly models: Models;
  readonly flows: FlowCatalog;
}
