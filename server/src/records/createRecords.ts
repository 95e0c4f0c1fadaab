import type { WorldSnapshot } from '@vermilion/engine';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { createShortMemory } from '../database/shortMemory.js';
import type { WorldCache } from '../organization/world/worldCache.js';
import { createLiveMap } from '../plugins/liveMap.js';
import type { Registry } from '../plugins/registry.js';
import { createDepartmentTree, type DepartmentTree } from './access/departmentTree.js';
import { createFieldCipher } from './encryption/fieldCipher.js';
import { createRecordEntities, type RecordEntities } from './entity/recordEntities.js';
import { createRecordHooks } from './hooks/recordHooks.js';
import type { RecordsContext, StartableFlows } from './recordsContext.js';
import { refuseRows } from './rows/refuseRows.js';
import { removeRows, storeRows } from './rows/storeRows.js';
import { ensureTables } from './tables/ensureTables.js';
import { createColumnCodec } from './values/columnCodec.js';
import { createRecordWatch } from './watch/recordWatch.js';

const MOST_AMOUNTS = 2_000;

export interface RecordsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly world: Pick<WorldCache, 'current' | 'snapshot'>;
  /** Of `loadKeys`. */
  readonly keys: readonly Uint8Array[];
  /** Asked of the floor above, which may be made later. */
  readonly startableFlows: StartableFlows;
}

/**
 * Makes the tables of all entities, and what is needed to work with their records.
 *
 * @throws {PluginError} if an entity cannot be stored, or its metadata has changed in a way that could lose data.
 */
export async function createRecords(options: RecordsOptions): Promise<RecordsContext> {
  const { database, clock, registry, world, keys, startableFlows } = options;
  const shapes = new WeakMap<Registry, RecordEntities>();
  const entities = createLiveMap(() => {
    const current = registry.snapshot();
    const known = shapes.get(current) ?? createRecordEntities(current);
    shapes.set(current, known);
    return known;
  });
  await ensureTables(database, entities, clock);
  const trees = new WeakMap<WorldSnapshot, DepartmentTree>();
  const hooks = createRecordHooks();
  const cipher = createFieldCipher(keys);
  const context: RecordsContext = {
    database,
    clock,
    registry,
    entities,
    codec: createColumnCodec(database.kind, cipher),
    amounts: createShortMemory(clock, MOST_AMOUNTS),
    cipher,
    world: () => world.current(),
    tree() {
      const snapshot = world.snapshot();
      const tree = trees.get(snapshot) ?? createDepartmentTree(snapshot.departments);
      trees.set(snapshot, tree);
      return tree;
    },
    startableFlows,
    watch: createRecordWatch(),
    hooks,
    timeZone: world.snapshot().calendar.timeZone,
  };
  hooks.onIntent(refuseRows);
  hooks.onWritten(storeRows(context));
  hooks.onRemoved(removeRows(context));
  return context;
}
