import { newId } from '../../database/newId.js';
import { keepStep } from '../../runtime/keepStep.js';
import type { AssociationsContext } from '../associationsContext.js';
import { basketSources } from '../count/basketSource.js';
import { countPairs } from '../count/countPairs.js';
import type { AssociationRunRow } from './associationRun.js';

const RUNS = 'association_runs';

/**
 * Counts the pairs of the next source of an entity, and puts them in the place of those of the last time.
 *
 * @returns the run as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function runStep({ records }: AssociationsContext, run: AssociationRunRow): Promise<AssociationRunRow> {
  const { database, clock, entities } = records;
  const entity = entities.get(run.entity);
  const source = entity && basketSources(entities, entity)[run.done];
  if (!source) {
    const over = { ...run, state: 'done', finished_at: clock.now() } as const;
    await database.write(async (tx) => {
      await keepStep(tx, RUNS, run, clock.now(), { state: over.state, finished_at: over.finished_at });
      await tx.run('DELETE FROM association_pairs WHERE entity = ? AND run_id <> ?', [run.entity, run.id]);
    });
    return over;
  }
  const pairs = await countPairs(records, source, () => database.write((tx) => keepStep(tx, RUNS, run, clock.now())));
  const next = { ...run, done: run.done + 1 };
  await database.write(async (tx) => {
    const now = clock.now();
    await keepStep(tx, RUNS, run, now, { done: next.done });
    await tx.run('DELETE FROM association_pairs WHERE entity = ? AND path = ?', [run.entity, source.path]);
    await tx.insert(
      'association_pairs',
      pairs.map((pair) => ({
        id: newId(now),
        run_id: run.id,
        entity: run.entity,
        path: source.path,
        item: pair.item,
        other: pair.other,
        together: pair.together,
        item_count: pair.itemCount,
        other_count: pair.otherCount,
        baskets: pair.baskets,
      })),
    );
  });
  return next;
}
