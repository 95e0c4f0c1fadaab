import type { FlowDefinition, Text } from '@vermilion/plugin-kit';
import type { Database } from '../database/database.js';
import type { Registry } from '../plugins/registry.js';
import type { Flow } from './flow.js';

/** All flows, in memory. */
export interface FlowCatalog {
  get(key: string): Flow | undefined;
  list(): readonly Flow[];
  /** Reads again what designers have drawn, here or on another node. */
  refresh(): Promise<void>;
}

export async function createFlowCatalog(database: Database, registry: Registry): Promise<FlowCatalog> {
  const ofPlugins = [...registry.flows].map(([key, flow]) => pluginFlow(key, flow));
  let flows = new Map<string, Flow>();
  const catalog: FlowCatalog = {
    get: (key) => flows.get(key),
    list: () => [...flows.values()],
    async refresh() {
      const rows = await database.read<DrawnRow>(
        `SELECT f.flow_key, f.process_id, f.title, f.form, f.startable_by,
           EXISTS (SELECT 1 FROM definitions d WHERE d.flow_key = f.flow_key) AS published
         FROM flows f ORDER BY f.flow_key`,
      );
      const drawn = rows.map(drawnFlow);
      flows = new Map([...ofPlugins, ...drawn].map((flow) => [flow.key, flow]));
    },
  };
  await catalog.refresh();
  return catalog;
}

function pluginFlow(key: string, flow: FlowDefinition): Flow {
  return {
    key,
    title: flow.title,
    category: flow.category,
    description: flow.description ?? null,
    plugin: key.slice(0, key.indexOf(':')),
    processId: null,
    form: flow.start,
    startableBy: flow.startableBy,
    onRecord: flow.onRecord ?? false,
    byPlatform: flow.startedBy === 'platform',
    startWhen: flow.startWhen ?? null,
    requestTitle: flow.requestTitle,
    summary: flow.summary,
    onApproved: flow.onApproved ?? null,
    enabled: flow.enabled ?? true,
  };
}

interface DrawnRow {
  readonly flow_key: string;
  readonly process_id: string;
  readonly title: string;
  readonly form: string | null;
  readonly startable_by: string | null;
  /** 0 or 1. */
  readonly published: number;
}

const DRAWN = { zh: '自建流程', en: 'Own flows' };

function drawnFlow(row: DrawnRow): Flow {
  return {
    key: row.flow_key,
    title: JSON.parse(row.title) as Text,
    category: DRAWN,
    description: null,
    plugin: null,
    processId: row.process_id,
    form: row.form,
    startableBy: row.startable_by === null ? [] : (JSON.parse(row.startable_by) as string[]),
    onRecord: false,
    byPlatform: false,
    startWhen: null,
    requestTitle: null,
    summary: null,
    onApproved: null,
    enabled: Number(row.published) === 1,
  };
}
