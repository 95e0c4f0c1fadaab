import { newId } from '../../database/newId.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { ScanRow } from './scanRow.js';

/** Orders a scan of an entity, unless one is under way; answers that one. */
export async function startScan(
  { database, clock }: Pick<RecordsContext, 'database' | 'clock'>,
  entity: string,
  personId: string | null,
): Promise<string> {
  const now = clock.now();
  return database.write(async (tx) => {
    const [running] = await tx.query<Pick<ScanRow, 'id'>>(
      "SELECT id FROM duplicate_scans WHERE entity = ? AND state IN ('keys', 'pairs', 'crowds') LIMIT 1",
      [entity],
    );
    if (running) return running.id;
    const id = newId(now);
    await tx.insert('duplicate_scans', [{ id, entity, person_id: personId, state: 'keys', created_at: now, due: now }]);
    return id;
  });
}

const DAY = 86_400_000;

/** Orders scans of the entities that had none for a day. */
export async function startNightlyScans(
  context: Pick<RecordsContext, 'database' | 'clock'>,
  entities: Iterable<string>,
): Promise<void> {
  for (const entity of entities) {
    const [recent] = await context.database.read('SELECT id FROM duplicate_scans WHERE entity = ? AND created_at > ? LIMIT 1', [
      entity,
      context.clock.now() - DAY,
    ]);
    if (!recent) await startScan(context, entity, null);
  }
}
