import type { Writable } from 'node:stream';
import type { Database } from '../../database/database.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { SheetCell } from '../../workbooks/write/sheetCell.js';
import type { TableRow } from '../../workbooks/tableRow.js';
import { createWorkbookWriter, type WorkbookWriter } from '../../workbooks/write/xlsxWriter.js';
import { LINE } from '../plan/importPlan.js';
import { FURTHER_SHEET } from '../tables/readTables.js';
import type { ImportsContext } from '../importsContext.js';
import type { ImportIssue } from '../issue.js';
import type { ImportJob } from '../jobs/importJob.js';

const TITLE: Readonly<Record<Locale, string>> = { zh: '校验结果', en: 'Result' };
const FINE: Readonly<Record<Locale, string>> = { zh: '通过', en: 'Fine' };

/**
 * Writes the file as it was, with what is wrong at each cell and, in one more column, in words. It can be mended and imported again:
 * the column of results is nobody's.
 *
 * @param only rows that failed; or all
 */
export async function annotatedWorkbook(
  { records, reader, store }: Pick<ImportsContext, 'records' | 'reader' | 'store'>,
  job: ImportJob,
  only: 'errors' | 'all',
  sink: Writable,
): Promise<void> {
  const { columns, tables = [], sheet, headerRow } = job.plan!;
  const line = columns.find(({ field }) => field === LINE)?.column;
  const lines = new Set<string>();
  const workbook = createWorkbookWriter(sink);
  const all = { reader, database: records.database, path: store.path(job.id), job, workbook };
  await annotateSheet(all, { sheet, headerRow, offset: 0 }, ({ cells }, found) => {
    const isWanted = only === 'all' || found?.isError === true;
    if (isWanted && line !== undefined) lines.add((cells[line] ?? '').trim());
    return isWanted;
  });
  // Rows of tables go with the records that they are in, or nothing could be mended.
  for (const [index, table] of tables.entries()) {
    const column = table.columns.find(({ field }) => field === LINE)!.column;
    const place = { ...table, offset: FURTHER_SHEET * (index + 1) };
    await annotateSheet(all, place, ({ cells }, found) => found !== undefined || lines.has((cells[column] ?? '').trim()));
  }
  await workbook.end();
}

interface Annotating extends Pick<ImportsContext, 'reader'> {
  readonly database: Pick<Database, 'read'>;
  readonly path: string;
  readonly job: ImportJob;
  readonly workbook: WorkbookWriter;
}

interface Place {
  readonly sheet: number;
  readonly headerRow: number;
  /** What the ledger adds to the numbers of its rows. */
  readonly offset: number;
}

async function annotateSheet(
  { reader, database, path, job, workbook }: Annotating,
  { sheet, headerRow, offset }: Place,
  isWanted: (row: TableRow, found: RowIssues | undefined) => boolean,
): Promise<void> {
  const preview = job.sheets[sheet]!;
  const titles = preview.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const width = Math.max(titles.length, ...preview.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({ title: titles[index] ?? '' }));
  const writer = workbook.sheet({
    name: preview.name || job.fileName,
    columns: [...columns, { title: TITLE[job.locale], width: 60 }],
  });
  for await (const piece of reader.rows(path, sheet)) {
    const [first] = piece;
    const last = piece.at(-1);
    if (!first || !last) continue;
    const issues = await issuesOf(database, job, offset + first.number, offset + last.number);
    for (const row of piece) {
      const found = issues.get(offset + row.number);
      if (row.number <= headerRow || !isWanted(row, found)) continue;
      await writer.row(annotate(row.cells, width, found?.issues ?? [], job.locale));
    }
  }
  await writer.end();
}

interface RowIssues {
  readonly isError: boolean;
  readonly issues: readonly ImportIssue[];
}

async function issuesOf(
  database: Pick<Database, 'read'>,
  job: ImportJob,
  first: number,
  last: number,
): Promise<ReadonlyMap<number, RowIssues>> {
  const rows = await database.read<{ row_no: number; status: string; issues: string | null }>(
    "SELECT row_no, status, issues FROM import_job_rows WHERE job_id = ? AND pass = ? AND status <> 'ok' AND row_no BETWEEN ? AND ?",
    [job.id, job.pass, first, last],
  );
  return new Map(
    rows.map(({ row_no, status, issues }) => [
      row_no,
      { isError: status === 'error', issues: issues === null ? [] : (JSON.parse(issues) as readonly ImportIssue[]) },
    ]),
  );
}

function annotate(cells: readonly string[], width: number, issues: readonly ImportIssue[], locale: Locale): SheetCell[] {
  const said = (column: number | null) => issues.filter((issue) => issue.column === column).map(({ message }) => message[locale]);
  const annotated = Array.from({ length: width }, (_, index): SheetCell => {
    const notes = said(index);
    return { content: cells[index] ?? null, ...(notes.length === 0 ? {} : { note: notes.join('\n') }) };
  });
  const words = issues.map(({ message }) => message[locale]).join('\n');
  return [...annotated, { content: words === '' ? FINE[locale] : words }];
}
