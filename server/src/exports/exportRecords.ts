import { PassThrough, type Writable } from 'node:stream';
import { appendAudit } from '../database/appendAudit.js';
import { newId } from '../database/newId.js';
import type { FileStore } from '../files/fileStore.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import type { PersonBrief } from '../organization/personBrief.js';
import { planOf, viewPlan } from '../records/access/plansOf.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { Locale } from '../records/labels/titleText.js';
import { listRecords, type ListQuery } from '../records/query/listRecords.js';
import type { RecordsContext } from '../records/recordsContext.js';
import { createCsvWriter } from '../workbooks/write/csvWriter.js';
import type { TableFormat, TableWriter } from '../workbooks/write/tableWriter.js';
import { createXlsxWriter } from '../workbooks/write/xlsxWriter.js';
import { exportColumns, type ExportColumn } from './exportColumns.js';
import { dayIsOver, exportLimits, rowsOfDay, tooManyRows } from './exportLimits.js';

export interface ExportsContext {
  readonly records: RecordsContext;
  readonly store: FileStore;
  readonly brief: (personId: string | null) => PersonBrief | null;
}

/** What leaves the house: the query of a list, as it is, in a format. */
export interface ExportOrder {
  readonly entity: RecordEntity;
  readonly format: TableFormat;
  readonly query: Pick<ListQuery, 'q' | 'sort' | 'filter'>;
  /** Personal and sensitive values in clear, as far as their reader may have them. */
  readonly plain?: boolean | undefined;
  /** Absent: all that may be seen. */
  readonly columns?: readonly string[] | undefined;
  readonly locale: Locale;
  readonly ip: string;
  /** The same key of the same person is one export. */
  readonly id?: string | undefined;
}

const PAGE = 500;

/**
 * Writes the records of a list into a file, page by page, by the rights of the reader, and notes who has taken what.
 *
 * @returns the id of the export
 * @throws {HttpError} 403 without the right, 422 for a query that is not possible, or more rows than the limits allow.
 */
export async function exportRecords(context: ExportsContext, actor: Actor, order: ExportOrder): Promise<string> {
  const { records, store } = context;
  const { database, clock } = records;
  const { entity, format } = order;
  const allowed = planOf(records, actor, entity, 'export');
  if (allowed.scope === null) throw refusals.forbidden();
  const columns = exportColumns(
    { view: await viewPlan(records, actor, entity), export: allowed, plain: order.plain === true },
    order.columns,
    order.locale,
  );
  const limits = exportLimits(records, actor, entity);
  const left = limits.perDay - (await rowsOfDay(database.read, actor.personId, entity.name, clock.now()));
  if (left <= 0) throw dayIsOver(limits.perDay);

  const at = clock.now();
  const id = order.id ?? newId(at);
  const sink = new PassThrough();
  const stored = store.write(id, sink);
  const written = writeRows(context, actor, order, columns, { sink, most: Math.min(limits.rows, left), within: allowed.rows });
  // A refusal while writing ends the file too, which leaves nothing behind.
  written.catch((error: unknown) => sink.destroy(error as Error));
  const [rows, file] = await Promise.all([written, stored.catch(() => undefined)]);
  const noted = database.write(async (tx) => {
    await tx.insert('exports', [
      {
        id,
        person_id: actor.personId,
        entity: entity.name,
        format,
        query: JSON.stringify(order.query),
        columns: JSON.stringify(columns.map(({ title }) => title)),
        state: 'done',
        row_count: rows,
        bytes: file!.bytes,
        sha256: file!.sha256,
        ip: order.ip.slice(0, 45),
        created_at: at,
        finished_at: clock.now(),
      },
    ]);
    const detail = { entity: entity.name, rows, format, sha256: file!.sha256 };
    await appendAudit(tx, { at, personId: actor.personId, action: 'export.made', subject: 'export', subjectId: id, detail });
    // Counted behind the entry: the log is written by one at a time, so two at once cannot both be the last.
    if ((await rowsOfDay(tx.query, actor.personId, entity.name, at)) > limits.perDay) throw dayIsOver(limits.perDay);
  });
  await noted.catch(async (error: unknown) => {
    await store.remove(id);
    throw error;
  });
  return id;
}

interface Writing {
  readonly sink: Writable;
  readonly most: number;
  readonly within: ListQuery['within'];
}

async function writeRows(
  context: ExportsContext,
  actor: Actor,
  order: ExportOrder,
  columns: readonly ExportColumn[],
  { sink, most, within }: Writing,
): Promise<number> {
  const writer = await createWriter(context, actor, order, columns, sink);
  let rows = 0;
  let after: string | undefined;
  do {
    const page = await listRecords(
      context.records,
      actor,
      order.entity,
      { ...order.query, limit: PAGE, after, within },
      order.locale,
    );
    rows += page.items.length;
    if (rows > most) throw tooManyRows(most);
    for (const view of page.items) await writer.row(columns.map(({ content }) => ({ content: content(view) })));
    after = page.next ?? undefined;
  } while (after !== undefined);
  await writer.end();
  return rows;
}

function createWriter(
  { brief, records }: ExportsContext,
  actor: Actor,
  { entity, format, locale }: ExportOrder,
  columns: readonly ExportColumn[],
  sink: Writable,
): Promise<TableWriter> {
  const titles = columns.map(({ title }) => ({ title }));
  if (format === 'csv') return createCsvWriter(sink, titles);
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: records.timeZone, dateStyle: 'short', timeStyle: 'short' });
  const watermark = `${brief(actor.personId)?.name ?? ''} ${moment.format(records.clock.now())}`;
  return createXlsxWriter(sink, { name: entity.definition.title[locale], columns: titles, watermark });
}
