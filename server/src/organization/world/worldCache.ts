import { createWorld, type World, type WorldSnapshot } from '@vermilion/engine';
import type { Database } from '../../database/database.js';
import { administratorOf } from './administratorOf.js';
import { readVersion, readWorld, type WorldOptions } from './readWorld.js';

/** The organization in memory, as of the last change that this node knows of. */
export interface WorldCache {
  current(): World;
  snapshot(): WorldSnapshot;
  /** Reads it again if it has changed, here or on another node. */
  refresh(): Promise<void>;
  /** Chooses the administrator anew, since what roles open has changed. */
  appoint(): void;
}

export async function createWorldCache(database: Database, options: WorldOptions): Promise<WorldCache> {
  let snapshot = await readWorld(database, options);
  let world = createWorld(snapshot);
  return {
    current: () => world,
    snapshot: () => snapshot,
    async refresh() {
      if ((await readVersion(database)) === snapshot.version) return;
      snapshot = await readWorld(database, options);
      world = createWorld(snapshot);
    },
    appoint() {
      snapshot = { ...snapshot, administrator: administratorOf(snapshot.people, options.administratorRoles()) };
      world = createWorld(snapshot);
    },
  };
}
