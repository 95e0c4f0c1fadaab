import type { Instance } from '@vermilion/engine';
import { marks } from '../database/marks.js';
import type { Deployed, Models } from './models.js';
import { REQUEST_COLUMNS, toRequestRow, type RawRequest, type RequestRow } from './requestRow.js';
import { TASK_COLUMNS, toTaskRow, type RawTask, type TaskRow } from './taskRow.js';

/** Where an instance stands at one revision, with what a step needs to know beside its state. */
export interface ProcessView {
  readonly id: string;
  readonly rev: number;
  /** Steps in the history so far. */
  readonly seq: number;
  /** Hash of the last of them. */
  readonly chain: string;
  readonly deployed: Deployed;
  readonly instance: Instance;
  readonly request: RequestRow;
  readonly openTasks: readonly TaskRow[];
  readonly suspended: boolean;
}

type Query = <T>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

interface InstanceRow {
  readonly id: string;
  readonly definition_id: string;
  readonly rev: number;
  readonly seq: number;
  readonly chain: string;
  readonly state: string;
  readonly suspended_at: number | null;
}

/** Reads instances by id, three statements for all of them; those that do not exist are absent. */
export async function loadViews(query: Query, models: Models, ids: readonly string[]): Promise<ReadonlyMap<string, ProcessView>> {
  const list = marks(ids.length);
  const instances = await query<InstanceRow>(
    `SELECT id, definition_id, rev, seq, chain, state, suspended_at FROM process_instances WHERE id IN (${list})`,
    ids,
  );
  const requests = await query<RawRequest>(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE id IN (${list})`, ids);
  const tasks = await query<RawTask>(`SELECT ${TASK_COLUMNS} FROM tasks WHERE instance_id IN (${list}) AND state = 'open'`, ids);
  const deployed = await models.load(
    query,
    instances.map((row) => row.definition_id),
  );
  const requestOf = new Map(requests.map((row) => [row.id, toRequestRow(row)]));
  const views = new Map<string, ProcessView>();
  for (const { id, definition_id, rev, seq, chain, state, suspended_at } of instances) {
    const openTasks = tasks.filter((task) => task.instance_id === id).map(toTaskRow);
    const instance = JSON.parse(state) as Instance;
    views.set(id, {
      id,
      rev,
      seq,
      chain,
      deployed: deployed.get(definition_id)!,
      instance,
      request: requestOf.get(id)!,
      openTasks,
      suspended: suspended_at !== null,
    });
  }
  return views;
}
