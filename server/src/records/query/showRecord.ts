import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { findRecord } from '../store/findRecord.js';
import type { StoredRecord } from '../values/storedRecord.js';
import type { RecordView } from '../views/recordView.js';
import { showRecords } from '../views/showRecords.js';

/** A record together with the plan by which it may be seen. */
export interface VisibleRecord {
  readonly plan: AccessPlan;
  readonly record: StoredRecord;
}

/**
 * A record that an actor may see.
 *
 * @throws {HttpError} 404 if there is none: whether it does not exist or is not his to see is not told.
 */
export async function visibleRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
): Promise<VisibleRecord> {
  const plan = await viewPlan(context, actor, entity, id);
  const record = await findRecord(context.database.read, context.codec, entity, id, plan.rows);
  if (!record) throw refusals.notFound();
  return { plan, record };
}

/** The view of one record. */
export async function showRecord(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  locale: Locale,
): Promise<RecordView> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const [view] = await showRecords(context, actor, plan, [record], locale);
  return view!;
}
