import type { Table } from '../table.js';
import type { TableRow } from '../tableRow.js';
import { readCellStyles } from './cellStyles.js';
import { readSheet, type SheetContext } from './readSheet.js';
import { readSharedStrings } from './sharedStrings.js';
import { createTextStore } from './textStore.js';
import { workbookParts } from './workbookParts.js';
import { damaged, openZip } from './zipParts.js';

/**
 * Opens a workbook. Memory: its different texts, and a piece of rows.
 *
 * @throws {TableProblem} for what is damaged or beyond the limits.
 */
export async function openXlsx(path: string): Promise<Table> {
  const zip = await openZip(path);
  try {
    const parts = await workbookParts(zip);
    let context: SheetContext | undefined;

    const readContext = async (): Promise<SheetContext> => ({
      strings:
        parts.sharedStrings === undefined ? createTextStore() : await readSharedStrings(await zip.read(parts.sharedStrings)),
      styles: parts.styles === undefined ? [] : await readCellStyles(await zip.read(parts.styles)),
      is1904: parts.is1904,
    });
    async function* rows(sheet: number): AsyncGenerator<readonly TableRow[]> {
      const part = parts.sheets[sheet]?.part;
      if (part === undefined) throw damaged();
      context ??= await readContext();
      yield* readSheet(await zip.read(part), context);
    }
    return { sheets: parts.sheets.map(({ name }) => name), rows, close: () => zip.close() };
  } catch (error) {
    await zip.close();
    throw error;
  }
}
