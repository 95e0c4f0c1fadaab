import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import excel, { type Cell, type Fill, type Worksheet } from 'exceljs';
import { guardFormula } from './formulaGuard.js';
import type { CellContent, SheetCell, SheetColumn } from './sheetCell.js';
import type { TableWriter } from './tableWriter.js';

export interface SheetOptions {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A line above the titles: who has made the file, and when. */
  readonly watermark?: string;
}

const HEADER: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1EDE6' } };
const WRONG: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFAD7D2' } };
const QUIET = { argb: 'FF8A8A8A' };
/** So many rows without letting anything else have its turn. */
const BREATH = 100;

/** A workbook of one sheet, written as it comes. */
export async function createXlsxWriter(sink: Writable, options: SheetOptions): Promise<TableWriter> {
  const workbook = createWorkbookWriter(sink);
  const sheet = workbook.sheet(options);
  return {
    row: sheet.row,
    async end() {
      await sheet.end();
      await workbook.end();
    },
  };
}

/** Writes a workbook sheet by sheet, in constant memory: the next begins when the one before has ended. */
export interface WorkbookWriter {
  sheet(options: SheetOptions): TableWriter;
  /** Ends the file; resolves when everything has left. */
  end(): Promise<void>;
}

export function createWorkbookWriter(sink: Writable): WorkbookWriter {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false });
  const taken = new Set<string>();
  return {
    sheet(options) {
      const name = freeName(sheetName(options.name), taken);
      taken.add(name.toLowerCase());
      return createSheetWriter(workbook, { ...options, name });
    },
    end: () => workbook.commit(),
  };
}

function createSheetWriter(
  workbook: InstanceType<typeof excel.stream.xlsx.WorkbookWriter>,
  { name, columns, watermark }: SheetOptions,
): TableWriter {
  const headRow = watermark === undefined ? 1 : 2;
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headRow }] });
  sheet.columns = columns.map(({ width = 16 }) => ({ width }));
  if (watermark !== undefined) {
    const line = sheet.addRow([guardFormula(watermark)]);
    line.font = { color: QUIET, italic: true };
    line.commit();
  }
  writeTitles(sheet, columns);
  let rows = 0;
  return {
    async row(cells) {
      const row = sheet.addRow([]);
      cells.forEach((cell, index) => fill(row.getCell(index + 1), cell));
      row.commit();
      if (++rows % BREATH === 0) await setImmediate();
    },
    async end() {
      sheet.commit();
    },
  };
}

/** No two sheets of a workbook have one name, whatever their case. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name.slice(0, 28)} ${count}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function writeTitles(sheet: Worksheet, columns: readonly SheetColumn[]): void {
  const titles = sheet.addRow(columns.map(({ title }) => guardFormula(title)));
  titles.font = { bold: true };
  titles.eachCell((cell) => (cell.fill = HEADER));
  titles.commit();
}

function fill(cell: Cell, { content, note }: SheetCell): void {
  cell.value = valueOf(content);
  if (typeof content === 'object' && content !== null) cell.numFmt = 'yyyy-mm-dd';
  else if (typeof content === 'string') cell.numFmt = '@';
  if (note === undefined) return;
  cell.fill = WRONG;
  cell.note = note;
}

/** Days as moments of UTC: so the library makes the right serial number of them, whatever the zone of the machine. */
function valueOf(content: CellContent): string | number | Date | null {
  if (typeof content === 'string') return guardFormula(content);
  return typeof content === 'object' && content !== null ? new Date(`${content.day}T00:00:00Z`) : content;
}

/** Excel refuses some characters, and more than 31, in the name of a sheet. */
export const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1';
