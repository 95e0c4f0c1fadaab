import type { Text } from '@vermilion/plugin-kit';
import type { TableRow } from '../../workbooks/tableRow.js';

/** The first rows of a sheet. */
export interface SheetPreview {
  readonly name: string;
  /** Number of the row that looks like titles. */
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
}

/** What a worker answers: a result, or what is wrong with the file. */
export type TableAnswer<T> =
  | { readonly result: T; readonly problem?: never }
  | { readonly problem: { readonly id: string; readonly text: Text }; readonly result?: never };

/** One piece of a table on its way; null: there is no more. */
export interface TableMessage {
  readonly piece: readonly unknown[] | null;
}
