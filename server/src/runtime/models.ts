import { link, type FlatModel, type ProcessModel } from '@vermilion/engine';
import { marks } from '../database/marks.js';

/** A deployed version of a flow, compiled. Never changes. */
export interface Deployed {
  readonly id: string;
  readonly flow: string;
  readonly version: number;
  readonly model: ProcessModel;
}

/** Compiled models by id of their definition. */
export interface Models {
  /** @throws {Error} if one of them is not deployed. */
  load(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Deployed>>;
}

type Query = <T>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

interface Row {
  readonly id: string;
  readonly flow_key: string;
  readonly version: number;
  readonly model: string;
}

/** Keeps what was used last; a definition is immutable, so nothing in here ever goes stale. */
export function createModels(capacity = 500): Models {
  const cache = new Map<string, Deployed>();
  return {
    async load(query, ids) {
      const missing = [...new Set(ids)].filter((id) => !cache.has(id));
      if (missing.length > 0) {
        const sql = `SELECT id, flow_key, version, model FROM definitions WHERE id IN (${marks(missing.length)})`;
        for (const row of await query<Row>(sql, missing)) {
          const model = link(JSON.parse(row.model) as FlatModel);
          cache.set(row.id, { id: row.id, flow: row.flow_key, version: row.version, model });
        }
      }
      const found = new Map<string, Deployed>();
      for (const id of ids) {
        const deployed = cache.get(id);
        if (!deployed) throw new Error(`Expected definition ${id} to be deployed, but it is not.`);
        cache.delete(id); // to the end: used last
        cache.set(id, deployed);
        found.set(id, deployed);
      }
      for (const id of cache.keys()) {
        if (cache.size <= capacity) break;
        cache.delete(id);
      }
      return found;
    },
  };
}
