import { newId } from '../database/newId.js';
import type { Actor } from '../http/actor.js';
import { countRecords } from '../records/query/countRecords.js';
import { tooManyRows } from './exportLimits.js';
import type { ExportOrder } from './exportOrder.js';
import { orderColumns } from './exportRow.js';
import type { ExportsContext } from './exportsContext.js';
import { noteExport } from './noteExport.js';
import { prepareExport } from './prepareExport.js';
import { writeExport } from './run/writeExport.js';

/** More rows than these are written in the background. */
export const MOST_AT_ONCE = 1_000;

/**
 * Takes the records of a list out of the house, by the rights of the reader, and notes who has taken what. A few are written at once;
 * of many an order is kept, which the runner carries out.
 *
 * @returns the id of the export
 * @throws {HttpError} 403 without the right, 422 for a query that is not possible, or more rows than the limits allow.
 */
export async function orderExport(context: ExportsContext, actor: Actor, wanted: ExportOrder): Promise<string> {
  const { records, store } = context;
  const { clock } = records;
  const { entity, query } = wanted;
  const order = { ...wanted, id: wanted.id ?? newId(clock.now()) };
  const prepared = await prepareExport(context, actor, order);
  const rows = await countRecords(records, actor, entity, { ...query, within: prepared.within });
  if (rows > prepared.most) throw tooManyRows(prepared.most);
  const ordered = { id: order.id, ...orderColumns(order, prepared.columns) };
  if (rows > MOST_AT_ONCE) {
    const due = clock.now();
    await noteExport(context, actor, entity, 'export.ordered', { ...ordered, state: 'running', row_count: rows, due });
    return order.id;
  }
  const made = await writeExport(context, actor, order, prepared);
  const outcome = { state: 'done', row_count: made.rows, done_rows: made.rows, finished_at: clock.now() } as const;
  const { bytes, sha256 } = made;
  await noteExport(context, actor, entity, 'export.made', { ...ordered, ...outcome, bytes, sha256 }).catch(
    async (error: unknown) => {
      await store.remove(order.id);
      throw error;
    },
  );
  return order.id;
}
