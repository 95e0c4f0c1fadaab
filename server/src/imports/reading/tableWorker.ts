import type { MessagePort } from 'node:worker_threads';
import { once } from 'node:events';
import { openTable } from '../../workbooks/openTable.js';
import type { Table } from '../../workbooks/table.js';
import { TableProblem } from '../../workbooks/tableProblem.js';
import type { TableRow } from '../../workbooks/tableRow.js';
import { findHeaderRow } from '../../workbooks/findHeaderRow.js';
import type { DraftSpec } from '../draft/draftSpec.js';
import { makeDraft } from '../draft/makeDraft.js';
import type { SheetPreview, TableAnswer, TableMessage } from './tableMessage.js';

export interface InspectTask {
  readonly path: string;
}

export interface ReadTask {
  readonly path: string;
  readonly sheet: number;
  /** Absent: rows as they are. */
  readonly spec?: DraftSpec;
  /** Pieces go out by it; each is asked for. */
  readonly port: MessagePort;
}

const PREVIEW_ROWS = 20;
const PREVIEW_SHEETS = 20;
const PREVIEW_TEXT = 200;

/** The sheets of a file with their first rows. */
export function inspectTable({ path }: InspectTask): Promise<TableAnswer<readonly SheetPreview[]>> {
  return answer(path, async (table) => {
    const previews: SheetPreview[] = [];
    for (const [index, name] of table.sheets.slice(0, PREVIEW_SHEETS).entries()) {
      const rows: TableRow[] = [];
      for await (const piece of table.rows(index)) {
        rows.push(...piece.slice(0, PREVIEW_ROWS - rows.length));
        if (rows.length >= PREVIEW_ROWS) break;
      }
      const shown = rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.slice(0, PREVIEW_TEXT)) }));
      previews.push({ name, headerRow: findHeaderRow(rows), rows: shown });
    }
    return previews;
  });
}

/** Sends the rows of a sheet, or the drafts made of those below the titles, piece by piece. */
export async function readTable({ path, sheet, spec, port }: ReadTask): Promise<TableAnswer<null>> {
  const send = async (message: TableMessage) => {
    port.postMessage(message);
    await once(port, 'message');
  };
  try {
    return await answer(path, async (table) => {
      for await (const rows of table.rows(sheet)) {
        const piece = spec ? rows.filter(({ number }) => number > spec.plan.headerRow).map((row) => makeDraft(row, spec)) : rows;
        await send({ piece });
      }
      await send({ piece: null });
      return null;
    });
  } finally {
    port.close();
  }
}

/** Problems of the file cross to the other thread as data: errors would arrive without what they say. */
async function answer<T>(path: string, work: (table: Table) => Promise<T>): Promise<TableAnswer<T>> {
  try {
    const table = await openTable(path);
    try {
      return { result: await work(table) };
    } finally {
      await table.close();
    }
  } catch (error) {
    if (error instanceof TableProblem) return { problem: { id: error.id, text: error.text } };
    throw error;
  }
}
