import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { registeredSchedules, type RegisteredSchedule } from '../registeredSchedules.js';
import { lastOccurrence } from '../rhythm/lastOccurrence.js';

const KEPT_MS = 30 * 86_400_000;

/**
 * Orders what has become due since it was last looked: the newest occurrence of each schedule, once in the whole cluster. A schedule
 * that is new begins with its next occurrence.
 */
export async function startDueRuns(context: RecordsContext): Promise<void> {
  const { database, registry, clock, timeZone } = context;
  const now = clock.now();
  const place = { timeZone, world: context.world() };
  const due = registeredSchedules(registry).map((schedule) => ({
    schedule,
    occurrence: lastOccurrence(schedule.definition.rhythm, now, place),
  }));
  const since = Math.min(now, ...due.map(({ occurrence }) => occurrence));
  const rows = await database.read<{ schedule: string; occurrence: number }>(
    'SELECT schedule, occurrence FROM schedule_runs WHERE occurrence >= ?',
    [since],
  );
  const known = new Set(rows.map((row) => `${row.schedule} ${row.occurrence}`));
  const missing = due.filter(({ schedule, occurrence }) => !known.has(`${schedule.name} ${occurrence}`));
  if (missing.length === 0) return;
  const ever = await database.read<{ schedule: string }>('SELECT DISTINCT schedule FROM schedule_runs');
  const seen = new Set(ever.map((row) => row.schedule));
  await database.write(async (tx) => {
    for (const { schedule, occurrence } of missing) {
      const isNew = !seen.has(schedule.name);
      await addRun(tx, schedule, occurrence, isNew ? 'done' : 'running', now);
    }
    // As many stay as tell what has run; occurrences that may still be asked for are younger.
    await tx.run("DELETE FROM schedule_runs WHERE created_at < ? AND state <> 'running'", [now - KEPT_MS]);
  });
}

/** Orders a run, unless that occurrence is known. @returns its id, if it is new */
export async function addRun(
  tx: Transaction,
  { name, version }: RegisteredSchedule,
  occurrence: number,
  state: 'running' | 'done',
  now: number,
): Promise<string | undefined> {
  const known = await tx.query('SELECT id FROM schedule_runs WHERE schedule = ? AND occurrence = ?', [name, occurrence]);
  if (known.length > 0) return undefined;
  const id = newId(now);
  await tx.insert('schedule_runs', [
    { id, schedule: name, version, occurrence, state, created_at: now, finished_at: state === 'done' ? now : null, due: now },
  ]);
  return id;
}
