import { isMaskedText } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { maskedValue, notWritable, unknownField } from '../write/checkAccess.js';
import { writeDraft, type FormDraft } from './formDraft.js';
import { formRights, type FormRights } from './formRights.js';

/**
 * Keeps what somebody has filled in so far, unfinished as it is: only rights are checked, and that no masked text is kept for a value.
 *
 * @param record id, or `new`
 * @returns when it was kept
 * @throws {HttpError} 404, 403, 422 for fields that the actor may not fill in.
 */
export async function keepDraft(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  record: string,
  { fields, version }: Pick<FormDraft, 'fields' | 'version'>,
): Promise<{ readonly updatedAt: number }> {
  const rights = await formRights(context, actor, entity, record);
  const issues = Object.entries(fields).flatMap(([name, value]) => issuesOf(rights, entity, name, value));
  if (issues.length > 0) throw refusals.invalid(issues);
  const updatedAt = context.clock.now();
  const place = { personId: actor.personId, entity: entity.name, record };
  await context.database.write((tx) => writeDraft(tx, context.cipher, place, { fields, version, updatedAt }));
  return { updatedAt };
}

function issuesOf(rights: FormRights, entity: RecordEntity, name: string, value: unknown): HttpIssue[] {
  const field = entity.fields.get(name);
  if (!field || !rights.knows(field)) return [unknownField(name)];
  if (isMaskedText(field.definition, value)) return [maskedValue(field)];
  return rights.fills(field) ? [] : [notWritable(field)];
}
