/** What goes into a cell: a text, a number that a double holds exactly, or a calendar day `YYYY-MM-DD`; null: nothing. */
export type CellContent = string | number | { readonly day: string } | null;

export interface SheetCell {
  readonly content: CellContent;
  /** What is wrong with it; the cell is marked. */
  readonly note?: string;
}

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width?: number;
}
