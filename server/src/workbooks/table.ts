import type { TableRow } from './tableRow.js';

/** A file of one or several sheets, open for reading. Reading again begins again. */
export interface Table {
  /** Names in the order of the tabs; one without a name for CSV. */
  readonly sheets: readonly string[];
  /**
   * The rows of a sheet in pieces of a few hundred, blank ones left out.
   *
   * @throws {TableProblem} while reading, when the file turns out to be damaged or beyond the limits.
   */
  rows(sheet: number): AsyncIterable<readonly TableRow[]>;
  close(): Promise<void>;
}
