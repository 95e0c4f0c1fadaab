import type { Writable } from 'node:stream';
import type { Database } from '../../database/database.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { SheetCell } from '../../workbooks/write/sheetCell.js';
import { createXlsxWriter } from '../../workbooks/write/xlsxWriter.js';
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
  const { sheet, headerRow } = job.plan!;
  const preview = job.sheets[sheet]!;
  const titles = preview.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const width = Math.max(titles.length, ...preview.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({ title: titles[index] ?? '' }));
  const writer = await createXlsxWriter(sink, {
    name: preview.name || job.fileName,
    columns: [...columns, { title: TITLE[job.locale], width: 60 }],
  });
  for await (const piece of reader.rows(store.path(job.id), sheet)) {
    const [first] = piece;
    const last = piece.at(-1);
    if (!first || !last) continue;
    const issues = await issuesOf(records.database, job, first.number, last.number);
    for (const { number, cells } of piece) {
      if (number <= headerRow) continue;
      const found = issues.get(number);
      if (only === 'errors' && !found?.isError) continue;
      await writer.row(annotate(cells, width, found?.issues ?? [], job.locale));
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
