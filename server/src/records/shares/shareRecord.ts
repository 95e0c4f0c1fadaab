import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { momentsOf } from '../query/filter/relativeDays.js';
import type { RecordsContext } from '../recordsContext.js';
import { dateIn } from '../serials/assignNumber.js';
import { findRecord } from '../store/findRecord.js';
import { RecordChanged } from '../write/recordErrors.js';
import { receiverTitle } from './receiverTitle.js';
import type { Receiver, ShareNote, ShareTerms } from './recordShare.js';
import { keepShareChange } from './shareHistory.js';
import { sharableRecord } from './sharableRecord.js';
import { isFor, noteOf, readShares } from './shareRows.js';

/**
 * Opens a record to somebody, or changes how far it is open to him. The same again changes nothing.
 *
 * @returns whether the receiver has been given more than he had: then he is told
 * @throws {HttpError} 404 unseen, 403 for whoever may not share it, 422 for an unknown receiver or a day that is over.
 */
export async function shareRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  share: ShareNote,
): Promise<boolean> {
  const { ownerId } = await sharableRecord(context, actor, entity, id);
  const at = context.clock.now();
  const issues = issuesOf(context, share, ownerId, dateIn(context.timeZone, at));
  if (issues.length > 0) throw refusals.invalid(issues);
  return context.database.write(async (tx) => {
    const known = (await readShares(tx.query, entity.name, id)).find((row) => isFor(row, share));
    const before = known ? noteOf(known) : null;
    if (before && before.level === share.level && before.lastDay === share.lastDay) return false;
    const terms = columnsOf(context, share);
    if (known) {
      const sets = Object.keys(terms).map((name) => `${name} = ?`);
      await tx.run(`UPDATE record_shares SET ${sets.join(', ')} WHERE id = ?`, [...Object.values(terms), known.id]);
    } else {
      const receiver = { receiver_kind: share.kind, receiver: share.receiver };
      const row = { id: newId(at), entity: entity.name, record_id: id, ...receiver, ...terms, by_id: actor.personId };
      await tx.insert('record_shares', [{ ...row, created_at: at }]);
    }
    await keep(context, tx, actor, entity, id, before, share);
    return before?.level !== share.level;
  });
}

/**
 * Closes a record to somebody again. Where nothing was shared, nothing happens.
 *
 * @throws {HttpError} 404 unseen, 403 for whoever may not share it.
 */
export async function unshareRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  receiver: Receiver,
): Promise<void> {
  await sharableRecord(context, actor, entity, id);
  await context.database.write(async (tx) => {
    const known = (await readShares(tx.query, entity.name, id)).find((row) => isFor(row, receiver));
    if (!known) return;
    await tx.run('DELETE FROM record_shares WHERE id = ?', [known.id]);
    await keep(context, tx, actor, entity, id, noteOf(known), null);
  });
}

/** A line in the history of the record, whose version stays, and one in the audit log. */
async function keep(
  context: RecordsContext,
  tx: Transaction,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  before: ShareNote | null,
  after: ShareNote | null,
): Promise<void> {
  const at = context.clock.now();
  const record = await findRecord(tx.query, context.codec, entity, id);
  if (!record) throw new RecordChanged(entity.name, id);
  await keepShareChange(tx, {
    entity: entity.name,
    recordId: id,
    version: record.version,
    at,
    by: actor.personId,
    before,
    after,
  });
  await appendAudit(tx, {
    at,
    personId: actor.personId,
    action: after ? 'record.shared' : 'record.unshared',
    subject: 'record',
    subjectId: id,
    detail: { entity: entity.name, before, after },
  });
}

const columnsOf = ({ timeZone }: RecordsContext, { level, lastDay }: ShareTerms) => ({
  level,
  last_day: lastDay,
  until_at: lastDay === null ? null : momentsOf([lastDay, lastDay], timeZone)[1] + 1,
});

function issuesOf(context: RecordsContext, share: ShareNote, ownerId: string | null, today: string): HttpIssue[] {
  const issues: HttpIssue[] = [];
  if (receiverTitle(context, share, 'zh') === undefined) {
    const message = { zh: '共享的对象不存在或已停用。', en: 'Nobody like that exists, or the person is no longer active.' };
    issues.push({ field: 'receiver', id: 'unknown_receiver', message });
  }
  if (share.kind === 'person' && share.receiver === ownerId) {
    issues.push({
      field: 'receiver',
      id: 'is_owner',
      message: { zh: '负责人本来就能查看这条记录。', en: 'The owner has this record already.' },
    });
  }
  if (share.lastDay !== null && share.lastDay < today) {
    const message = { zh: '截止日期不能早于今天。', en: 'Expected today or a later day, but the last day is over.' };
    issues.push({ field: 'lastDay', id: 'day_over', message });
  }
  return issues;
}
