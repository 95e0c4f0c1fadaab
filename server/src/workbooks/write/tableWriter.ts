import type { SheetCell } from './sheetCell.js';

/** Writes a table row by row, in constant memory. */
export interface TableWriter {
  row(cells: readonly SheetCell[]): Promise<void>;
  /** Ends the file; resolves when everything has left. */
  end(): Promise<void>;
}

export type TableFormat = 'xlsx' | 'csv';
