import { tableLimits } from './tableLimits.js';
import { TableProblem } from './tableProblem.js';
import type { CellFlaw, TableRow } from './tableRow.js';

/** Collects rows into pieces of one size, leaves blank ones out, and holds the limits. */
export interface RowCollector {
  add(number: number, cells: string[], flaws?: Readonly<Record<number, CellFlaw>>): void;
  /** Takes the pieces that are whole out; with `rest`, also a last one that is not. */
  pieces(rest?: boolean): Iterable<readonly TableRow[]>;
}

const PIECE = 500;

export function createRowCollector(): RowCollector {
  let rows: TableRow[] = [];
  let count = 0;
  return {
    add(number, cells, flaws) {
      let length = cells.length;
      while (length > 0 && (cells[length - 1] ?? '').trim() === '') length--;
      if (length === 0) return;
      if (length > tableLimits.columns) throw tooManyColumns(number);
      // The head is one more row.
      if (++count > tableLimits.rows + 1) throw tooManyRows();
      const filled = Array.from({ length }, (_, index) => cells[index] ?? '');
      rows.push({ number, cells: filled, ...(flaws === undefined ? {} : { flaws }) });
    },
    *pieces(rest = false) {
      while (rows.length >= (rest ? 1 : PIECE)) {
        const piece = rows.slice(0, PIECE);
        rows = rows.slice(PIECE);
        yield piece;
      }
    },
  };
}

const tooManyRows = () =>
  new TableProblem('too_many_rows', {
    zh: `文件超过 ${tableLimits.rows} 行，请拆分后再导入。`,
    en: `The file has more than ${tableLimits.rows} rows. Please split it.`,
  });

const tooManyColumns = (row: number) =>
  new TableProblem('too_many_columns', {
    zh: `第 ${row} 行超过 ${tableLimits.columns} 列，请删除多余的列。`,
    en: `Row ${row} has more than ${tableLimits.columns} columns. Please delete those that are not needed.`,
  });
