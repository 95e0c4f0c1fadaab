import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import { hasFunction } from '../../access/assertFunction.js';
import type { Actor } from '../../http/actor.js';
import { countRecords } from '../../records/query/countRecords.js';
import { tooManyRows } from '../exportLimits.js';
import type { ExportOrder } from '../exportOrder.js';
import { orderColumns } from '../exportRow.js';
import type { ExportsContext } from '../exportsContext.js';
import { prepareExport } from '../prepareExport.js';
import { PLAIN, plainErrors } from './plainErrors.js';

/** The flow that decides, of the plugin that all others stand on. */
export const PLAIN_FLOW = 'base:plainExport';

/**
 * Asks that one export hold personal and sensitive values in clear. The order waits until the request about it is decided; both are
 * kept in one transaction.
 *
 * @returns the id of the export
 * @throws {HttpError} 403 `plain_not_granted`, and whatever an order of the same rows is refused for.
 */
export async function askPlain(context: ExportsContext, actor: Actor, wanted: ExportOrder, reason: string): Promise<string> {
  const { clock } = context.records;
  if (!hasFunction(actor, PLAIN)) throw plainErrors.notGranted();
  const at = clock.now();
  const order = { ...wanted, plain: true, id: wanted.id ?? newId(at) };
  const { id, entity, query, locale, format } = order;
  const { columns, within, most } = await prepareExport(context, actor, order);
  const rows = await countRecords(context.records, actor, entity, { ...query, within });
  if (rows > most) throw tooManyRows(most);
  const fields = {
    data: entity.definition.title[locale],
    rows,
    columns: columns
      .map(({ title }) => title)
      .join('、')
      .slice(0, 4_000),
    narrowed: (Object.keys(query).length === 0 ? '' : JSON.stringify(query)).slice(0, 4_000) || null,
    reason,
  };
  await context.submit(actor, { flow: PLAIN_FLOW, fields }, async (tx, requestId) => {
    const asked = { state: 'asked', reason, request_id: requestId, row_count: rows, created_at: at };
    await tx.insert('exports', [
      { id, person_id: actor.personId, entity: entity.name, ...orderColumns(order, columns), ...asked },
    ]);
    const detail = { entity: entity.name, rows, format, request: requestId };
    await appendAudit(tx, { at, personId: actor.personId, action: 'export.asked', subject: 'export', subjectId: id, detail });
  });
  return id;
}
