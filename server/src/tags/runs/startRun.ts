import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { tagFields } from '../definitions/tagFields.js';
import type { TagTask } from './tagRun.js';

const SETTLE = JSON.stringify({ kind: 'settle' } satisfies TagTask);

/** A word is replaced before the rules are asked that were changed together with it. */
const BEFOREHAND = 1;

/** Orders a run over the records of an entity; one that asks all rules is not ordered twice before it has begun. */
export async function startRun(tx: Transaction, entity: string, task: TagTask, now: number): Promise<void> {
  if (task.kind === 'settle') {
    const [waiting] = await tx.query(
      "SELECT id FROM tag_runs WHERE entity = ? AND state = 'running' AND attempts = 0 AND task = ? LIMIT 1",
      [entity, SETTLE],
    );
    if (waiting) return;
  }
  const due = task.kind === 'replace' ? now - BEFOREHAND : now;
  await tx.insert('tag_runs', [{ id: newId(now), entity, state: 'running', task: JSON.stringify(task), created_at: now, due }]);
}

/** Orders that all rules are asked of the entities of which they have not been since the night began. */
export async function startNightlyRuns({ database, entities }: RecordsContext, now: number, since: number): Promise<void> {
  const asked = await database.read<{ entity: string }>(
    'SELECT DISTINCT entity FROM tag_runs WHERE created_at >= ? AND task = ?',
    [since, SETTLE],
  );
  const known = new Set(asked.map(({ entity }) => entity));
  const due = [...entities.values()].filter((entity) => !known.has(entity.name) && tagFields(entity).length > 0);
  if (due.length === 0) return;
  await database.write(async (tx) => {
    for (const { name } of due) await startRun(tx, name, { kind: 'settle' }, now);
  });
}
