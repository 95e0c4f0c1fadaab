import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { PairRow } from './pairRow.js';
import { showPairs, type PairView } from './showPairs.js';

/**
 * One pair that is not merged.
 *
 * @throws {HttpError} 404 unless the actor may see both records.
 */
export async function showPair(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  locale: Locale,
): Promise<PairView> {
  const rows = await context.database.read<PairRow>(
    "SELECT id, entity, left_id, right_id, score, reasons, state FROM duplicate_pairs WHERE id = ? AND entity = ? AND state <> 'merged'",
    [id, entity.name],
  );
  const views = await showPairs(context, actor, await viewPlan(context, actor, entity), rows, locale);
  const view = views.get(id);
  if (!view) throw refusals.notFound();
  return view;
}
