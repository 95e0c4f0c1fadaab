import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { showRecord, visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { updateRecord } from '../store/updateRecord.js';
import { recordInApproval } from './recordErrors.js';

export interface Transfer {
  readonly id: string;
  readonly version: number;
  readonly ownerId: string;
}

/**
 * Gives a record to another owner; from then on it belongs to his department. Needs the right to transfer it.
 *
 * @returns its version
 * @throws {HttpError} 404 unseen, 403 without the right, 409 when changed meanwhile or in approval, 422 for an owner who is not active.
 */
export async function transferRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, version, ownerId }: Transfer,
  locale: Locale,
): Promise<number> {
  const { record } = await visibleRecord(context, actor, entity, id);
  if (!planOf(context, actor, entity, 'transfer').covers(record)) throw refusals.forbidden();
  if (record.approvalStatus === 'pending') throw recordInApproval();
  const owner = context.world().person(ownerId);
  if (!owner?.active) {
    throw refusals.invalid([
      {
        field: 'ownerId',
        id: 'unknown_reference',
        message: { zh: '新的负责人不存在或已停用。', en: 'The new owner does not exist or is no longer active.' },
      },
    ]);
  }
  const stale = async () => refusals.staleVersion(await showRecord(context, actor, entity, id, locale));
  if (record.version !== version) throw await stale();
  const automatic = { ownerId, ownerDepartmentId: owner.department };
  const note = { by: actor.personId, at: context.clock.now() };
  const written = await context.database.write((tx) =>
    updateRecord(context, tx, entity, record, { automatic, unlessPending: true }, note),
  );
  if (!written) throw await stale();
  return written.version;
}
