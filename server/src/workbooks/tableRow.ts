/** What a cell could not be read as: a number with more digits than Excel keeps, or an error such as `#N/A`. */
export type CellFlaw = 'lossy' | 'error';

/** One row of a sheet that is not blank. */
export interface TableRow {
  /** As Excel counts: the first is 1. */
  readonly number: number;
  /** Texts as people would type them; `''` for an empty cell, none behind the last one filled. */
  readonly cells: readonly string[];
  /** By index of the cell. */
  readonly flaws?: Readonly<Record<number, CellFlaw>>;
}
