import type { Text } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { editPlanOf, viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { changesBetween } from '../history/fieldChange.js';
import type { Locale } from '../labels/titleText.js';
import { showRecord, visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { updateRecord } from '../store/updateRecord.js';
import { editIssues } from './checkAccess.js';
import { referenceIssues } from './checkReferences.js';
import { recordInApproval } from './recordErrors.js';
import { validateValues } from './validateValues.js';

/** A change of some fields of a record, as it was when it had `version`. */
export interface Edit {
  readonly id: string;
  readonly version: number;
  /** Changed fields only. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why, although something speaks against it. */
  readonly reason?: string | undefined;
  /** Why, for the history, where a machine changes it in the name of the actor. */
  readonly note?: Text;
  /** Written in the same transaction, e.g. what a job has done. */
  readonly along?: (tx: Transaction, version: number) => Promise<void>;
}

/**
 * Changes a record. If nothing differs, nothing is written.
 *
 * @returns its version, which tells whether anything was written
 * @throws {HttpError} 404 unseen, 403 without the right, 409 `stale_version` with the record as it now is, 409
 * `record_in_approval`, 422 for values that do not fit.
 */
export async function editRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, version, fields, reason, note: why, along: further }: Edit,
  locale: Locale,
): Promise<number> {
  const { plan: view, record } = await visibleRecord(context, actor, entity, id);
  const edit = editPlanOf(context, actor, view);
  if (!edit.covers(record)) throw refusals.forbidden();
  if (record.approvalStatus === 'pending') throw recordInApproval();
  const stale = async () => refusals.staleVersion(await showRecord(context, actor, entity, id, locale));
  if (record.version !== version) throw await stale();
  const denied = editIssues({ view, edit }, record, fields);
  if (denied.length > 0) throw refusals.invalid(denied);

  const at = context.clock.now();
  const { values, issues } = validateValues({ context, entity, input: fields, existing: record.fields, at });
  if (issues.length > 0) throw refusals.invalid(issues);
  const changes = changesBetween(record.fields, values);
  if (changes.length === 0) return version;
  const changed = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const rowsOf = async (target: RecordEntity) => (await viewPlan(context, actor, target)).rows;
  const missing = await referenceIssues({ context, read: context.database.read, rowsOf }, entity, changed);
  if (missing.length > 0) throw refusals.invalid(missing);

  const after = { ...record.fields, ...changed };
  const along = await context.hooks.guard({ actor, entity, id, fields: after, changed: Object.keys(changed), reason });
  const note = { by: actor.personId, at, ...(why === undefined ? {} : { note: why }) };
  const written = await context.database.write(async (tx) => {
    const done = await updateRecord(context, tx, entity, record, { fields: changed, unlessPending: true }, note);
    if (!done) return undefined;
    await along(tx, id);
    await further?.(tx, done.version);
    return done;
  });
  if (!written) throw await stale();
  return written.version;
}
