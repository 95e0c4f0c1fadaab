import { newId } from '../../database/newId.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { lastNight } from '../../runtime/lastNight.js';
import { NOTHING_MEASURED } from '../measure/measurement.js';

type Context = Pick<RecordsContext, 'database' | 'clock'>;

/** Orders a measurement of an entity, unless one is under way; answers that one. */
export async function startRun({ database, clock }: Context, entity: string): Promise<string> {
  const now = clock.now();
  return database.write(async (tx) => {
    const [running] = await tx.query<{ id: string }>(
      "SELECT id FROM quality_runs WHERE entity = ? AND state = 'measuring' LIMIT 1",
      [entity],
    );
    if (running) return running.id;
    const id = newId(now);
    await tx.insert('quality_runs', [
      { id, entity, state: 'measuring', result: JSON.stringify(NOTHING_MEASURED), created_at: now, due: now },
    ]);
    return id;
  });
}

/** Orders measurements of the entities that had none since three o'clock of the last night. */
export async function startNightlyRuns(context: Context & Pick<RecordsContext, 'timeZone' | 'entities'>): Promise<void> {
  const { database, clock, timeZone, entities } = context;
  const since = lastNight(clock.now(), timeZone);
  const measured = await database.read<{ entity: string }>('SELECT DISTINCT entity FROM quality_runs WHERE created_at >= ?', [
    since,
  ]);
  const known = new Set(measured.map(({ entity }) => entity));
  for (const { name, definition } of entities.values())
    if (definition.rows !== true && !known.has(name)) await startRun(context, name);
}
