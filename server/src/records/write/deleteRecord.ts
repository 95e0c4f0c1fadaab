import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { softDelete } from '../store/updateRecord.js';
import { recordInApproval } from './recordErrors.js';

/**
 * Deletes a record: it leaves every list; its history and references to it stay.
 *
 * @throws {HttpError} 404 unseen, 403 without the right, 409 while in approval or when somebody has just changed it.
 */
export async function deleteRecord(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const { record } = await visibleRecord(context, actor, entity, id);
  if (!planOf(context, actor, entity, 'delete').covers(record)) throw refusals.forbidden();
  if (record.approvalStatus === 'pending') throw recordInApproval();
  const note = { by: actor.personId, at: context.clock.now() };
  const done = await context.database.write((tx) => softDelete(context, tx, entity, record, note));
  if (!done) throw refusals.staleVersion({ id });
}
