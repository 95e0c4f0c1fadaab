import { appendAudit } from '../database/appendAudit.js';
import { newId } from '../database/newId.js';
import type { Actor } from '../http/actor.js';
import { countRecords } from '../records/query/countRecords.js';
import { dayIsOver, exportLimits, rowsOfDay, tooManyRows } from './exportLimits.js';
import type { ExportOrder } from './exportOrder.js';
import { orderColumns } from './exportRow.js';
import type { ExportsContext } from './exportsContext.js';
import { prepareExport, type PreparedExport } from './prepareExport.js';
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
  const order = { ...wanted, id: wanted.id ?? newId(context.records.clock.now()) };
  const prepared = await prepareExport(context, actor, order);
  const rows = await countRecords(context.records, actor, order.entity, { ...order.query, within: prepared.within });
  if (rows > prepared.most) throw tooManyRows(prepared.most);
  if (rows > MOST_AT_ONCE) await keepOrder(context, actor, order, prepared, rows);
  else await writeAtOnce(context, actor, order, prepared);
  return order.id;
}

type KnownOrder = ExportOrder & { readonly id: string };

async function keepOrder(
  context: ExportsContext,
  actor: Actor,
  order: KnownOrder,
  { columns }: PreparedExport,
  rows: number,
): Promise<void> {
  await note(context, actor, order, 'export.ordered', {
    ...orderColumns(
      order,
      columns.map(({ title }) => title),
    ),
    state: 'running',
    row_count: rows,
    due: context.records.clock.now(),
  });
}

async function writeAtOnce(context: ExportsContext, actor: Actor, order: KnownOrder, prepared: PreparedExport): Promise<void> {
  const { rows, bytes, sha256 } = await writeExport(context, actor, order, prepared);
  const noted = note(context, actor, order, 'export.made', {
    ...orderColumns(
      order,
      prepared.columns.map(({ title }) => title),
    ),
    state: 'done',
    row_count: rows,
    done_rows: rows,
    bytes,
    sha256,
    finished_at: context.records.clock.now(),
  });
  await noted.catch(async (error: unknown) => {
    await context.store.remove(order.id);
    throw error;
  });
}

async function note(
  { records }: ExportsContext,
  actor: Actor,
  { id, entity, format, plain }: KnownOrder,
  action: 'export.ordered' | 'export.made',
  columns: Readonly<Record<string, unknown>> & { readonly row_count: number; readonly sha256?: string },
): Promise<void> {
  const at = records.clock.now();
  const { personId } = actor;
  const { perDay } = exportLimits(records, actor, entity);
  await records.database.write(async (tx) => {
    await tx.insert('exports', [{ id, person_id: personId, created_at: at, ...columns }]);
    const detail = { entity: entity.name, rows: columns.row_count, format, sha256: columns.sha256, plain: plain || undefined };
    await appendAudit(tx, { at, personId, action, subject: 'export', subjectId: id, detail });
    // Counted behind the entry: the log is written by one at a time, so two at once cannot both be the last.
    if ((await rowsOfDay(tx.query, { personId, entity: entity.name }, at)) > perDay) throw dayIsOver(perDay);
  });
}
