import type { Writable } from 'node:stream';
import type { RecordView } from '../../records/views/recordView.js';
import { lineTitle } from '../../workbooks/lineTitle.js';
import { createWorkbookWriter } from '../../workbooks/write/xlsxWriter.js';
import type { ExportColumn } from '../exportColumns.js';
import type { ExportOrder } from '../exportOrder.js';
import type { ExportsContext } from '../exportsContext.js';
import type { PreparedExport } from '../prepareExport.js';
import { createRowSpool } from '../rows/rowSpool.js';
import { rowsIn } from '../rows/rowsIn.js';
import { tableColumns, tablesOf } from '../rows/tableColumns.js';

/** Takes one record after the other, and ends the file. */
export interface RecordWriter {
  record(view: RecordView): Promise<void>;
  end(): Promise<void>;
  /** Frees what it holds, whether it has ended or not. */
  close(): Promise<void>;
}

/**
 * A workbook of records; the rows of their tables stand on further sheets, each tied to its record by the number of a line, under
 * the name by which an import knows them again.
 */
export async function writeWorkbook(
  { records }: Pick<ExportsContext, 'records'>,
  { entity, locale, columns: chosen }: Pick<ExportOrder, 'entity' | 'locale' | 'columns'>,
  { rights, columns }: { readonly rights: PreparedExport['rights']; readonly columns: readonly ExportColumn[] },
  { sink, watermark }: { readonly sink: Writable; readonly watermark: string },
): Promise<RecordWriter> {
  // Who has chosen columns gets just these.
  const wanted = chosen === undefined ? tablesOf(records, rights) : [];
  const tables = await Promise.all(
    wanted.map(async (table) => ({
      field: table.field,
      columns: tableColumns(rights, table, locale),
      spool: await createRowSpool(),
    })),
  );
  const line = { title: lineTitle[locale], width: 8 };
  const tied = tables.length > 0;
  const titles = columns.map(({ title }) => ({ title }));
  const workbook = createWorkbookWriter(sink);
  const sheet = workbook.sheet({ name: entity.definition.title[locale], columns: tied ? [line, ...titles] : titles, watermark });
  let lines = 0;
  return {
    async record(view) {
      lines++;
      const cells = columns.map(({ content }) => ({ content: content(view) }));
      await sheet.row(tied ? [{ content: lines }, ...cells] : cells);
      for (const table of tables)
        for (const [at, row] of rowsIn(view, table.field).entries())
          await table.spool.add([lines, ...table.columns.map(({ content }) => content(view, row, at))]);
    },
    async end() {
      await sheet.end();
      for (const { field, columns: fields, spool } of tables) {
        const rows = workbook.sheet({ name: field.definition.label[locale], columns: [line, ...fields], watermark });
        for await (const cells of spool.rows()) await rows.row(cells.map((content) => ({ content })));
        await rows.end();
      }
      await workbook.end();
    },
    async close() {
      await Promise.all(tables.map(({ spool }) => spool.remove()));
    },
  };
}
