import { keepStep } from '../../runtime/keepStep.js';
import type { TagsContext } from '../tagsContext.js';
import { replaceBatch } from './replaceBatch.js';
import { settleBatch } from './settleBatch.js';
import { taskOf, type TagRunRow } from './tagRun.js';

/**
 * Does the next records of a run.
 *
 * @returns the run as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function runStep({ records }: TagsContext, run: TagRunRow): Promise<TagRunRow> {
  const { database, clock, watch } = records;
  const entity = records.entities.get(run.entity);
  const task = taskOf(run);
  const { after, changed } = await database.write(async (tx) => {
    const batch =
      entity === undefined
        ? { changed: [], doneId: null }
        : task.kind === 'settle'
          ? await settleBatch(records, tx, entity, run.done_id)
          : await replaceBatch(records, tx, entity, task, run.done_id);
    const now = clock.now();
    const next: TagRunRow = {
      ...run,
      changed: run.changed + batch.changed.length,
      ...(batch.doneId === null ? { state: 'done', finished_at: now } : { done_id: batch.doneId }),
    };
    const { state, done_id, finished_at } = next;
    await keepStep(tx, 'tag_runs', run, now, { state, changed: next.changed, done_id, finished_at });
    return { after: next, changed: batch.changed };
  });
  for (const id of changed) watch.changed(run.entity, id);
  return after;
}
