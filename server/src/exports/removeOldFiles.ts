import type { ExportsContext } from './exportsContext.js';
import { KEPT_MS } from './listExports.js';

const AT_ONCE = 100;

/** Removes the files of exports after seven days; the log stays. */
export async function removeOldFiles({
  records: { database, clock },
  store,
}: Pick<ExportsContext, 'records' | 'store'>): Promise<void> {
  const old = await database.read<{ id: string }>("SELECT id FROM exports WHERE state = 'done' AND finished_at < ? LIMIT ?", [
    clock.now() - KEPT_MS,
    AT_ONCE,
  ]);
  for (const { id } of old) {
    await store.remove(id);
    await database.write((tx) => tx.run("UPDATE exports SET state = 'expired' WHERE id = ?", [id]));
  }
}
