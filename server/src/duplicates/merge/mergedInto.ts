import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';

const LONGEST_CHAIN = 20;

/**
 * Where a record went that was merged into another, so that its old address still leads somewhere; followed to the last of several merges.
 *
 * @returns id of the record that it is part of
 * @throws {HttpError} 404 unless it was merged into one that the actor may see.
 */
export async function mergedInto(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  goneId: string,
): Promise<{ readonly id: string }> {
  let id = goneId;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const [merge] = await context.database.read<{ kept_id: string }>(
      'SELECT kept_id FROM record_merges WHERE entity = ? AND gone_id = ? AND undone_at IS NULL ORDER BY at DESC LIMIT 1',
      [entity.name, id],
    );
    if (!merge) break;
    id = merge.kept_id;
  }
  if (id === goneId) throw refusals.notFound();
  await visibleRecord(context, actor, entity, id);
  return { id };
}
