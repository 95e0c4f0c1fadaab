import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { firstCandidates } from '../search/findCandidates.js';
import { searchWords } from '../search/searchWords.js';
import { readRow } from '../values/readRow.js';
import type { RecordView } from '../views/recordView.js';
import { showRecords } from '../views/showRecords.js';
import { countInTime } from './countInTime.js';
import type { ListQuery } from './listQuery.js';
import { allOf, everything, nothing } from './predicate.js';
import { readPage } from './readPage.js';
import { rowsAfter, sortOrder, toPosition } from './sortOrder.js';
import { wantedRows } from './wantedRows.js';
import { withinPatience } from './withinPatience.js';

/**
 * A page of the records that an actor may see.
 *
 * @throws {HttpError} 403 if he may see none of this entity, 422 for a filter or an order that is not possible.
 */
export async function listRecords(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  query: ListQuery,
  locale: Locale,
): Promise<Page<RecordView>> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  const { codec, amounts } = context;
  const database = withinPatience(context.database);
  const order = sortOrder(query.sort ?? '-updatedAt', plan);
  const wanted = await wantedRows(context, actor, plan, query);
  const position = query.after === undefined ? undefined : toPosition(order, decodeCursor(query.after, 2));
  const after = position === undefined ? everything : rowsAfter(order, position, codec);
  const first =
    wanted.isVast && order.field.column === 'updated_at'
      ? await firstCandidates(database, plan, searchWords(query.q ?? ''), { after, order, limit: query.limit + 1 })
      : undefined;
  const page = first ? { parts: [everything], where: first } : { parts: wanted.parts, where: allOf([wanted.where, after]) };
  const [rows, total] = await Promise.all([
    readPage({ database, codec, amounts }, entity, page, order, query.limit + 1),
    position === undefined ? countInTime(context, entity, wanted) : undefined,
  ]);
  const { items, next } = toPage(
    rows,
    query.limit,
    (row) => [row[order.field.column] as string | number | null, row.id],
    (row) => readRow(entity, codec, row),
  );
  return {
    items: await showRecords(context, actor, plan, items, locale),
    next,
    ...(total === undefined ? {} : { total }),
  };
}
