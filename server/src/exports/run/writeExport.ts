import { PassThrough, type Writable } from 'node:stream';
import type { StoredContent } from '../../files/fileStore.js';
import type { Actor } from '../../http/actor.js';
import { listRecords } from '../../records/query/listRecords.js';
import { createCsvWriter } from '../../workbooks/write/csvWriter.js';
import { idColumn } from '../exportColumns.js';
import { tooManyRows } from '../exportLimits.js';
import type { ExportOrder } from '../exportOrder.js';
import type { ExportsContext } from '../exportsContext.js';
import type { PreparedExport } from '../prepareExport.js';
import { watermarkText } from '../watermarkText.js';
import { writeWorkbook, type RecordWriter } from './writeWorkbook.js';

const PAGE = 500;

/** Told after each page how many rows have been written; what it throws ends the writing. */
export type OnPage = (rows: number) => Promise<void>;

/**
 * Writes the file of an order page by page: never more than one page is in memory. What is broken off leaves no file.
 *
 * @throws {HttpError} 422 `too_many_rows` for more than the limits leave.
 */
export async function writeExport(
  context: ExportsContext,
  actor: Actor,
  order: ExportOrder & { readonly id: string },
  prepared: PreparedExport,
  onPage: OnPage = async () => undefined,
): Promise<Pick<StoredContent, 'bytes' | 'sha256'> & { readonly rows: number }> {
  const sink = new PassThrough();
  const stored = context.store.write(order.id, sink);
  const written = writeRows(context, actor, order, prepared, sink, onPage);
  written.catch((error: unknown) => sink.destroy(error as Error));
  const [rows, file] = await Promise.all([written, stored.catch(() => undefined)]);
  if (!file) throw new Error(`Expected the file of export ${order.id} to be stored, but its disk refused it.`);
  return { rows, bytes: file.bytes, sha256: file.sha256 };
}

async function writeRows(
  context: ExportsContext,
  actor: Actor,
  order: ExportOrder,
  prepared: PreparedExport,
  sink: Writable,
  onPage: OnPage,
): Promise<number> {
  const { within, most } = prepared;
  const writer = await createWriter(context, actor, order, prepared, sink);
  let rows = 0;
  let after: string | undefined;
  try {
    do {
      const query = { ...order.query, limit: PAGE, after, within };
      const page = await listRecords(context.records, actor, order.entity, query, order.locale);
      rows += page.items.length;
      if (rows > most) throw tooManyRows(most);
      for (const view of page.items) await writer.record(view);
      await onPage(rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    await writer.end();
  } finally {
    await writer.close();
  }
  return rows;
}

async function createWriter(
  context: ExportsContext,
  actor: Actor,
  order: ExportOrder,
  { rights, columns: wanted }: PreparedExport,
  sink: Writable,
): Promise<RecordWriter> {
  const watermark = watermarkText(context, actor);
  const columns = [...wanted, idColumn(order.locale)];
  if (order.format === 'xlsx') return writeWorkbook(context, order, { rights, columns }, { sink, watermark });
  const table = await createCsvWriter(sink, columns, watermark);
  return {
    record: (view) => table.row(columns.map(({ content }) => ({ content: content(view) }))),
    end: () => table.end(),
    close: async () => undefined,
  };
}
