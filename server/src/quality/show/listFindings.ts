import type { Actor } from '../../http/actor.js';
import type { Page } from '../../http/page.js';
import { refusals } from '../../http/refusals.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { Locale } from '../../records/labels/titleText.js';
import { listRecords } from '../../records/query/listRecords.js';
import { allOf, type Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { RecordView } from '../../records/views/recordView.js';
import type { KeptDimension } from '../measure/dimensions.js';
import { doubleRecords } from '../measure/measureUniqueness.js';
import { isReadable } from './showQuality.js';

export interface FindingsQuery {
  readonly dimension: KeptDimension | 'uniqueness';
  /** Not for uniqueness. */
  readonly field?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/**
 * The records in which the latest measurement has found something, as the list of records shows them: through the same access plan.
 *
 * @throws {HttpError} 404 for a field that the reader cannot read, or that nothing was found in.
 */
export async function listFindings(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  { dimension, field, limit, after }: FindingsQuery,
  locale: Locale,
): Promise<Page<RecordView>> {
  const within = dimension === 'uniqueness' ? doubleRecords(plan.entity) : await foundIn(context, plan, dimension, field ?? '');
  return listRecords(context, actor, plan.entity, { limit, after, sort: '-updatedAt', within }, locale);
}

async function foundIn(
  { database }: Pick<RecordsContext, 'database'>,
  plan: AccessPlan,
  dimension: string,
  name: string,
): Promise<Predicate> {
  const [run] = await database.read<{ id: string }>(
    "SELECT id FROM quality_runs WHERE entity = ? AND state = 'done' ORDER BY created_at DESC, id DESC LIMIT 1",
    [plan.entity.name],
  );
  if (!run || !isReadable(plan, name)) throw refusals.notFound();
  const found = 'id IN (SELECT record_id FROM quality_findings WHERE run_id = ? AND dimension = ? AND field = ?)';
  // That a value is wrong tells something of it: only to those who may read it.
  return allOf([{ sql: found, params: [run.id, dimension, name] }, plan.rowsReading(plan.entity.fields.get(name)!)]);
}
