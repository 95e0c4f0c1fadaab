import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { listRecords } from '../../records/query/listRecords.js';
import type { RecordView } from '../../records/views/recordView.js';
import { tooManyRows } from '../exportLimits.js';
import type { ExportOrder } from '../exportOrder.js';
import { orderColumns } from '../exportRow.js';
import type { ExportsContext } from '../exportsContext.js';
import { noteExport } from '../noteExport.js';
import { MOST_AT_ONCE } from '../orderExport.js';
import { prepareExport } from '../prepareExport.js';
import { watermarkText } from '../watermarkText.js';
import type { Printed } from './printed.js';

const PAGE = 200;

/**
 * The records of a list for paper: the rows that the right to print reaches, masked as in an export, at most a thousand.
 *
 * @throws {HttpError} 403, 422 `too_many_rows`, 422 `export_quota`, 422 for a query that is not possible.
 */
export async function printList(
  context: ExportsContext,
  actor: Actor,
  wanted: Omit<ExportOrder, 'format' | 'plain' | 'id'>,
): Promise<Printed> {
  const { records } = context;
  const order = { ...wanted, format: 'html' } as const;
  const { columns, within, most } = await prepareExport(context, actor, wanted, 'print');
  const limit = Math.min(most, MOST_AT_ONCE);
  const views: RecordView[] = [];
  let after: string | undefined;
  do {
    const page = await listRecords(records, actor, order.entity, { ...order.query, limit: PAGE, after, within }, order.locale);
    views.push(...page.items);
    if (views.length > limit) throw tooManyRows(limit);
    after = page.next ?? undefined;
  } while (after !== undefined);
  const id = newId(records.clock.now());
  await noteExport(context, actor, order.entity, 'export.printed', {
    id,
    ...orderColumns(order, columns),
    state: 'done',
    row_count: views.length,
    done_rows: views.length,
    finished_at: records.clock.now(),
  });
  return {
    id,
    title: order.entity.definition.title[order.locale],
    watermark: watermarkText(context, actor),
    facts: [],
    tables: [
      {
        title: null,
        columns: columns.map(({ title }) => title),
        rows: views.map((view) => columns.map(({ text }) => text(view))),
      },
    ],
  };
}
