import type { Text } from '@vermilion/plugin-kit';

/** What is wrong with one cell or row. */
export interface ImportIssue {
  /** Null: the row as a whole. */
  readonly field: string | null;
  /** Index of the column in the file; null: none. */
  readonly column: number | null;
  /** snake_case, stable. */
  readonly id: string;
  readonly message: Text;
  /** The text of the cell, where it is what nobody knows. */
  readonly text?: string;
}
