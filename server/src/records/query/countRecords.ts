import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { ListQuery } from './listQuery.js';
import { wantedRows } from './wantedRows.js';
import { nothing } from './predicate.js';
import { countRows } from './readPage.js';
import { sortOrder } from './sortOrder.js';

const COUNTED = 10_000;

/**
 * How many records a list has for an actor; 10,001 stands for any number above ten thousand.
 *
 * @throws {HttpError} 403 if he may see none of this entity, 422 for a filter or an order that is not possible.
 */
export async function countRecords(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  query: Pick<ListQuery, 'q' | 'sort' | 'filter' | 'within'>,
): Promise<number> {
  const plan = await viewPlan(context, actor, entity);
  if (plan.rows.sql === nothing.sql) throw refusals.forbidden();
  if (query.sort !== undefined) sortOrder(query.sort, plan);
  const total = await countRows(context.database, entity, await wantedRows(context, actor, plan, query));
  return total === '10000+' ? COUNTED + 1 : total;
}
