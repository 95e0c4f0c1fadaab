import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { editPlanOf } from '../../records/access/plansOf.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import { editIssues } from '../../records/write/checkAccess.js';
import { editRecord } from '../../records/write/editRecord.js';
import { fieldWithoutTags, recordInApproval } from '../../records/write/recordErrors.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { tagField } from '../definitions/tagFields.js';

export interface GivenTag {
  readonly version: number;
  readonly field: string;
  readonly tag: string;
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
}

/**
 * Gives a record a tag until a moment, or says so of one that it has: it is then one that a person has given.
 *
 * @returns the version of the record
 * @throws {HttpError} as an edit of the record does; 422 for a field that holds no tags.
 */
export async function assignTag(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  { version, field: name, tag, expiresAt }: GivenTag,
  locale: Locale,
): Promise<number> {
  const field = tagField(entity, name);
  if (!field) throw fieldWithoutTags();
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const words = (record.fields[name] ?? []) as readonly string[];
  const end = async (tx: Transaction) => {
    await tx.run(
      "UPDATE tag_assignments SET source = 'manual', expires_at = ?, expired_at = NULL WHERE entity = ? AND record_id = ? AND field = ? AND tag = ?",
      [expiresAt, entity.name, id, name, tag],
    );
  };
  if (!words.includes(tag))
    return editRecord(context, actor, entity, { id, version, fields: { [name]: [...words, tag] }, along: end }, locale);
  const edit = editPlanOf(context, actor, plan);
  if (!edit.covers(record)) throw refusals.forbidden();
  const denied = editIssues({ view: plan, edit }, record, { [name]: words });
  if (denied.length > 0) throw refusals.invalid(denied);
  if (record.approvalStatus === 'pending') throw recordInApproval();
  await context.database.write(end);
  return record.version;
}
