import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import { showRecords } from '../../records/views/showRecords.js';
import { exportColumns } from '../exportColumns.js';
import { dayIsOver, exportLimits, rowsOfDay } from '../exportLimits.js';
import { orderColumns } from '../exportRow.js';
import type { ExportsContext } from '../exportsContext.js';
import { noteExport } from '../noteExport.js';
import { tableColumns, tablesOf } from '../rows/tableColumns.js';
import { rowsIn } from '../rows/rowsIn.js';
import { watermarkText } from '../watermarkText.js';
import type { Printed } from './printed.js';

export interface PrintedRecord {
  readonly entity: RecordEntity;
  readonly recordId: string;
  readonly locale: Locale;
  readonly ip: string;
}

/**
 * One record with the rows of its tables for paper, masked by the rights of its reader as the record on his screen is.
 *
 * @throws {HttpError} 403 without the right to print it, 404, 422 `export_quota`.
 */
export async function printRecord(context: ExportsContext, actor: Actor, wanted: PrintedRecord): Promise<Printed> {
  const { records } = context;
  const { database, clock } = records;
  const { entity, recordId, locale, ip } = wanted;
  const allowed = planOf(records, actor, entity, 'print');
  if (allowed.scope === null) throw refusals.forbidden();
  const { plan, record } = await visibleRecord(records, actor, entity, recordId);
  if (!allowed.covers(record)) throw refusals.forbidden();
  const { perDay } = exportLimits(records, actor, entity, 'print');
  const now = clock.now();
  if ((await rowsOfDay(database.read, { personId: actor.personId, entity: entity.name }, now)) >= perDay) throw dayIsOver(perDay);

  const [view] = await showRecords(records, actor, plan, [record], locale);
  const rights = { view: plan, export: allowed, plain: true };
  const columns = exportColumns(rights, undefined, locale);
  const id = newId(now);
  const query = { record: recordId };
  const order = { entity, format: 'html', query, locale, ip } as const;
  const counted = { state: 'done', row_count: 1, done_rows: 1, finished_at: now } as const;
  await noteExport(context, actor, entity, 'export.printed', { id, ...orderColumns(order, columns), ...counted });
  return {
    id,
    title: view!.title,
    watermark: watermarkText(context, actor),
    facts: columns.map(({ title, text }) => ({ label: title, text: text(view!) })),
    tables: tablesOf(records, rights).map((table) => {
      const shown = tableColumns(rights, table, locale);
      return {
        title: table.field.definition.label[locale],
        columns: shown.map(({ title }) => title),
        rows: rowsIn(view!, table.field).map((row, at) => shown.map(({ text }) => text(view!, row, at))),
      };
    }),
  };
}
