import { hasFunction } from '../access/assertFunction.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { planOf, viewPlan } from '../records/access/plansOf.js';
import type { ListQuery } from '../records/query/listQuery.js';
import { exportColumns, type ExportColumn, type ExportRights } from './exportColumns.js';
import { dayIsOver, exportLimits, rowsOfDay } from './exportLimits.js';
import type { ExportOrder } from './exportOrder.js';
import type { ExportsContext } from './exportsContext.js';
import { PLAIN, plainErrors } from './plain/plainErrors.js';

/** What may be written of an order, by the rights of its person. */
export interface PreparedExport {
  readonly rights: ExportRights;
  readonly columns: readonly ExportColumn[];
  readonly within: ListQuery['within'];
  /** Rows that the limits leave. */
  readonly most: number;
}

/**
 * Decides an order by the rights and the limits of a person.
 *
 * @param by the right that lets it leave the house: as a file or on paper
 * @throws {HttpError} 403 without the right (`plain_not_granted` for values in clear), 422 for columns that are not his, 422 `export_quota` when nothing is left of a day.
 */
export async function prepareExport(
  { records }: Pick<ExportsContext, 'records'>,
  actor: Actor,
  order: Omit<ExportOrder, 'format'>,
  by: 'export' | 'print' = 'export',
): Promise<PreparedExport> {
  const { database, clock } = records;
  const { entity } = order;
  const allowed = planOf(records, actor, entity, by);
  if (allowed.scope === null) throw refusals.forbidden();
  if (order.plain && !hasFunction(actor, PLAIN)) throw plainErrors.notGranted();
  const view = await viewPlan(records, actor, entity);
  const rights = { view, export: allowed, plain: order.plain === true };
  const columns = exportColumns(rights, order.columns, order.locale);
  const limits = exportLimits(records, actor, entity, by);
  const taken = await rowsOfDay(database.read, { personId: actor.personId, entity: entity.name, except: order.id }, clock.now());
  if (taken >= limits.perDay) throw dayIsOver(limits.perDay);
  return { rights, columns, within: allowed.rows, most: Math.min(limits.rows, limits.perDay - taken) };
}
