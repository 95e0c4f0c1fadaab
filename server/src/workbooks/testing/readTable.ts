import { openTable } from '../openTable.js';
import type { TableRow } from '../tableRow.js';

/** All rows of a sheet of a small file. */
export async function readTable(path: string, sheet = 0): Promise<{ sheets: readonly string[]; rows: TableRow[] }> {
  const table = await openTable(path);
  try {
    const rows: TableRow[] = [];
    for await (const piece of table.rows(sheet)) rows.push(...piece);
    return { sheets: table.sheets, rows };
  } finally {
    await table.close();
  }
}
