import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';

/**
 * A record that an actor may share: he may edit it by his role. Who was only given it by a share cannot pass it on, so whoever opened
 * a record always knows from the list of shares who has it.
 *
 * @throws {HttpError} 404 unseen, 403 without the right.
 */
export async function sharableRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
): Promise<StoredRecord> {
  const { record } = await visibleRecord(context, actor, entity, id);
  if (!planOf(context, actor, entity, 'edit').covers(record)) throw refusals.forbidden();
  return record;
}
