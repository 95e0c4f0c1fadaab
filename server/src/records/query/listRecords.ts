import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchPredicate } from '../search/searchPredicate.js';
import { readRow } from '../values/readRow.js';
import type { RecordView } from '../views/recordView.js';
import { showRecords } from '../views/showRecords.js';
import type { Filter } from './filter/filter.js';
import { filterPredicate } from './filter/filterPredicate.js';
import { plansOfFilter } from './filter/plansOfFilter.js';
import { allOf, everything, nothing, type Predicate } from './predicate.js';
import { countRows, readPage, type WantedRows } from './readPage.js';
import { rowsAfter, sortOrder, toPosition } from './sortOrder.js';

/** What a list asks for. */
export interface ListQuery {
  readonly limit: number;
  /** Cursor of the page before. */
  readonly after?: string | undefined;
  /** `field` or `-field`; absent: the latest change first. */
  readonly sort?: string | undefined;
  /** Quick search: text, number, pinyin or initials. */
  readonly q?: string | undefined;
  readonly filter?: Filter | undefined;
  /** Only among these rows: never from a client. */
  readonly within?: Predicate | undefined;
}

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
  const { codec, database } = context;
  const order = sortOrder(query.sort ?? '-updatedAt', plan);
  const wanted = await wantedRows(context, actor, plan, query);
  const position = query.after === undefined ? undefined : toPosition(order, decodeCursor(query.after, 2));
  const where = position === undefined ? wanted.where : allOf([wanted.where, rowsAfter(order, position, codec)]);
  const [rows, total] = await Promise.all([
    readPage(context, entity, { parts: wanted.parts, where }, order, query.limit + 1),
    position === undefined ? countRows(database, entity, wanted) : undefined,
  ]);
  const page = toPage(
    rows,
    query.limit,
    (row) => [row[order.field.column] as string | number | null, row.id],
    (row) => readRow(entity, codec, row),
  );
  return {
    items: await showRecords(context, actor, plan, page.items, locale),
    next: page.next,
    ...(total === undefined ? {} : { total }),
  };
}

/** Rows that are not deleted, that the actor may see, and that fit filter and search. */
export async function wantedRows(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  { filter = { all: [] }, q = '', within = everything }: Pick<ListQuery, 'filter' | 'q' | 'within'>,
): Promise<WantedRows> {
  const { codec, timeZone, clock } = context;
  const plans = await plansOfFilter(context, actor, plan.entity, filter);
  const where = allOf([
    { sql: 'active_flag = 1', params: [] },
    within,
    filterPredicate(filter, plan, { codec, timeZone, tree: context.tree(), actor, now: clock.now(), plans }),
    searchPredicate(q, plan),
  ]);
  return { parts: plan.rowParts, where };
}
