import type { Database } from '../database/database.js';
import { newId } from '../database/newId.js';
import type { Clock } from '../clock.js';
import type { LeasedTable } from './claimRows.js';
import { lastNight } from './lastNight.js';

/** Work over all records of one entity: a table with `entity`, `state` and `created_at`, and the state of what is not over. */
export interface EntityRuns {
  readonly table: LeasedTable;
  readonly open: string;
  /** What else a new row begins with. */
  readonly first: Readonly<Record<string, unknown>>;
}

interface Context {
  readonly database: Database;
  readonly clock: Clock;
}

/** Orders a run over an entity, unless one is under way; answers that one. */
export async function orderRun(
  { database, clock }: Context,
  { table, open, first }: EntityRuns,
  entity: string,
): Promise<string> {
  const now = clock.now();
  return database.write(async (tx) => {
    const [running] = await tx.query<{ id: string }>(`SELECT id FROM ${table} WHERE entity = ? AND state = ? LIMIT 1`, [
      entity,
      open,
    ]);
    if (running) return running.id;
    const id = newId(now);
    await tx.insert(table, [{ id, entity, state: open, created_at: now, due: now, ...first }]);
    return id;
  });
}

/** Orders runs over those of some entities that had none since three o'clock of the last night. */
export async function orderNightlyRuns(
  context: Context & { readonly timeZone: string },
  runs: EntityRuns,
  entities: readonly string[],
): Promise<void> {
  const { database, clock, timeZone } = context;
  const ordered = await database.read<{ entity: string }>(`SELECT DISTINCT entity FROM ${runs.table} WHERE created_at >= ?`, [
    lastNight(clock.now(), timeZone),
  ]);
  const known = new Set(ordered.map(({ entity }) => entity));
  for (const entity of entities) if (!known.has(entity)) await orderRun(context, runs, entity);
}
