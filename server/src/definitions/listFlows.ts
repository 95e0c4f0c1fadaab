import type { Text } from '@vermilion/plugin-kit';
import { hasFunction } from '../access/assertFunction.js';
import type { Actor } from '../http/actor.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { mayStart } from './startable.js';

export interface FlowBrief {
  readonly key: string;
  readonly processId: string | null;
  readonly title: Text;
  readonly category: Text;
  readonly description: Text | null;
  /** `custom`: drawn by a designer. */
  readonly plugin: string;
  /** Null: nothing is published. */
  readonly version: number | null;
  readonly draft: boolean;
  /** Roles that may start it; empty: everybody. */
  readonly startableBy: readonly string[];
  readonly startable: boolean;
  /** It is started on a record, not by itself. */
  readonly onRecord: boolean;
  /** Requests under way, of all versions. */
  readonly running: number;
  /** When it was published, or its draft saved while nothing is. */
  readonly updatedAt: number | null;
}

/** The flows: all for designers, for others those that they may start. */
export async function listFlows({ database, flows }: DefinitionsContext, actor: Actor): Promise<FlowBrief[]> {
  const [versions, drafts, running] = await Promise.all([
    database.read<{ flow_key: string; version: number; published_at: number; model: string }>(
      `SELECT d.flow_key, d.version, d.published_at, d.model FROM definitions d
       JOIN (SELECT flow_key, MAX(version) AS version FROM definitions GROUP BY flow_key) newest
         ON newest.flow_key = d.flow_key AND newest.version = d.version`,
    ),
    database.read<{ flow_key: string; updated_at: number }>('SELECT flow_key, updated_at FROM flow_drafts'),
    database.read<{ flow_key: string; n: number }>(
      "SELECT flow_key, COUNT(*) AS n FROM requests WHERE status IN ('pending', 'returned', 'incident') GROUP BY flow_key",
    ),
  ]);
  const newest = new Map(versions.map((row) => [row.flow_key, row]));
  const drafted = new Map(drafts.map((row) => [row.flow_key, row.updated_at]));
  const counts = new Map(running.map((row) => [row.flow_key, row.n]));
  const isDesigner = hasFunction(actor, 'designer.use');
  return flows
    .list()
    .map((flow) => {
      const row = newest.get(flow.key);
      return {
        key: flow.key,
        processId: flow.processId ?? (row ? (JSON.parse(row.model) as { readonly id: string }).id : null),
        title: flow.title,
        category: flow.category,
        description: flow.description,
        plugin: flow.plugin ?? 'custom',
        version: row?.version ?? null,
        draft: isDesigner && drafted.has(flow.key),
        startableBy: flow.startableBy,
        startable: row !== undefined && mayStart(flow, actor),
        onRecord: flow.onRecord,
        running: counts.get(flow.key) ?? 0,
        updatedAt: row?.published_at ?? drafted.get(flow.key) ?? null,
      };
    })
    .filter((flow) => isDesigner || flow.startable);
}
