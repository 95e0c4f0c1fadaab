import type { Text } from '@vermilion/plugin-kit';
import type { RecordsContext } from '../records/recordsContext.js';
import { registeredSchedules } from './registeredSchedules.js';
import type { ScheduleRunRow } from './runs/scheduleRun.js';

export interface ScheduleView {
  readonly name: string;
  readonly title: Text;
  readonly entity: string;
  readonly rhythm: { readonly every: string; readonly at: string | null };
  /** Of its plugin. */
  readonly version: string;
  /** The newest run; null: none yet. */
  readonly last: {
    readonly state: string;
    readonly at: number;
    readonly looked: number;
    readonly changed: number;
    readonly failed: number;
    /** The last failure in words. */
    readonly problem: string | null;
    readonly version: string;
  } | null;
}

/** All schedules with their newest runs. */
export async function listSchedules({ database, registry }: RecordsContext): Promise<readonly ScheduleView[]> {
  const rows = await database.read<ScheduleRunRow>(
    `SELECT s.* FROM schedule_runs s JOIN (SELECT schedule, MAX(created_at) AS newest FROM schedule_runs GROUP BY schedule) n
     ON n.schedule = s.schedule AND n.newest = s.created_at ORDER BY s.id`,
  );
  const newest = new Map(rows.map((row) => [row.schedule, row]));
  return registeredSchedules(registry).map(({ name, version, definition }) => {
    const { title, entity, rhythm } = definition;
    const at = 'at' in rhythm ? rhythm.at : null;
    return { name, title, entity, rhythm: { every: rhythm.every, at }, version, last: lastOf(newest.get(name)) };
  });
}

function lastOf(row: ScheduleRunRow | undefined): ScheduleView['last'] {
  if (!row) return null;
  const { state, looked, changed, failed, problem, version } = row;
  return { state, at: row.finished_at ?? row.created_at, looked, changed, failed, problem, version };
}
