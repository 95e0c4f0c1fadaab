import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { editPlanOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { editRecord } from '../write/editRecord.js';
import { fieldsAt } from './fieldsAt.js';
import { restorableFields } from './restorableFields.js';

export interface VersionRestoration {
  readonly id: string;
  /** As the actor saw the record. */
  readonly version: number;
  /** The version whose values come back. */
  readonly to: number;
  /** Only these fields; absent: all that the actor may bring back. */
  readonly fields?: readonly string[] | undefined;
}

/**
 * Brings values of an earlier version back, as a change like any other: with rules and hooks, as a new version.
 *
 * @throws {HttpError} 404 unseen or for a version that there is not, 403, 409 and 422 as for a change; 422 for fields that the actor may
 * not bring back.
 */
export async function restoreVersion(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, version, to, fields }: VersionRestoration,
  locale: Locale,
): Promise<void> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const restorable = new Set(restorableFields(plan, editPlanOf(context, actor, plan), record));
  const denied = (fields ?? []).filter((name) => !restorable.has(name));
  if (denied.length > 0) {
    const message = { zh: '您不能恢复该字段。', en: 'You may not bring this field back.' };
    throw refusals.invalid(denied.map((field) => ({ field, id: 'not_restorable', message })));
  }
  const then = await fieldsAt(context, entity, record, to);
  const wanted = Object.fromEntries([...(fields ?? restorable)].map((name) => [name, then[name] ?? null]));
  const differing = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(record.fields[name] ?? null)),
  );
  const written = await editRecord(context, actor, entity, { id, version, fields: differing }, locale);
  if (written === version) return;
  await context.database.write((tx) =>
    appendAudit(tx, {
      at: context.clock.now(),
      personId: actor.personId,
      action: 'record.versionRestored',
      subject: 'record',
      subjectId: id,
      detail: { entity: entity.name, version: to, fields: Object.keys(differing) },
    }),
  );
}
