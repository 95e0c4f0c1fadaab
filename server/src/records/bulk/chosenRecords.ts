import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Filter } from '../query/filter/filter.js';
import { readPage } from '../query/readPage.js';
import { sortOrder } from '../query/sortOrder.js';
import { wantedRows } from '../query/wantedRows.js';
import type { RecordsContext } from '../recordsContext.js';
import { MOST_AT_ONCE } from './bulkChange.js';

/** Records by id, or all that a list shows. */
export type Choice =
  { readonly ids: readonly string[] } | { readonly filter?: Filter | undefined; readonly q?: string | undefined };

/**
 * Ids of the records that are meant.
 *
 * @throws {HttpError} 422 if a list has more than may be changed at once.
 */
export async function chosenRecords(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  choice: Choice,
): Promise<readonly string[]> {
  if ('ids' in choice) return [...new Set(choice.ids)];
  const plan = await viewPlan(context, actor, entity);
  const wanted = await wantedRows(context, actor, plan, choice);
  const rows = await readPage(context, entity, wanted, sortOrder('-updatedAt', plan), MOST_AT_ONCE + 1);
  if (rows.length <= MOST_AT_ONCE) return rows.map(({ id }) => String(id));
  const message = {
    zh: `一次最多处理 ${MOST_AT_ONCE} 条，请先缩小筛选范围。`,
    en: `Expected at most ${MOST_AT_ONCE} records at once, but there are more. Narrow the list first.`,
  };
  throw refusals.invalid([{ field: 'filter', id: 'too_many_records', message }]);
}
