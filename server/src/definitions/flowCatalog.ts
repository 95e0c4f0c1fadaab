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
      const rows = await database.read<{ flow_key: string; title: string; form: string | null }>(
        'SELECT flow_key, title, form FROM flows ORDER BY flow_key',
      );
      const drawn = rows.map((row) => drawnFlow(row.flow_key, JSON.parse(row.title) as Text, row.form));
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
    form: flow.start,
    startableBy: flow.startableBy,
    startWhen: flow.startWhen ?? null,
    requestTitle: flow.requestTitle,
    summary: flow.summary,
    onApproved: flow.onApproved ?? null,
    enabled: flow.enabled ?? true,
  };
}

const DRAWN = { zh: '自建流程', en: 'Own flows' };

function drawnFlow(key: string, title: Text, form: string | null): Flow {
  return {
    key,
    title,
    category: DRAWN,
    description: null,
    plugin: null,
    form,
    startableBy: [],
    startWhen: null,
    requestTitle: null,
    summary: null,
    onApproved: null,
    enabled: true,
  };
}
