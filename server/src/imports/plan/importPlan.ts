/** Fields by which a record can be found, although nobody writes them: its id and its number. */
export const MATCH_ONLY: readonly string[] = ['$id', '$no'];

/** Stands for the column that numbers the lines of the first sheet: the rows of tables, on sheets of their own, name them. */
export const LINE = '$line';

/** What becomes of one column of the file. */
export interface ColumnPlan {
  /** Index in the file. */
  readonly column: number;
  /** Name of a field, one of `MATCH_ONLY`, `LINE`, or a column of history. */
  readonly field: string;
  /** An empty cell leaves the field as it is, or empties it. */
  readonly empty: 'skip' | 'clear';
  /** Text that stands for an empty cell. */
  readonly default?: string | undefined;
  /** How days such as 03/04/2026 are meant; absent: year first. */
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy' | undefined;
  /** Numbers of fewer digits get leading zeros up to so many: spreadsheets lose them. Absent: nobody has confirmed that. */
  readonly padTo?: number | undefined;
}

export type ImportMode = 'insert' | 'update' | 'upsert' | 'skipDuplicates';

/** A further sheet whose rows become the rows of a table. */
export interface TablePlan {
  /** The table field of the record. */
  readonly field: string;
  readonly sheet: number;
  readonly headerRow: number;
  /** Fields of the rows, and `LINE`: to which record a row belongs. */
  readonly columns: readonly ColumnPlan[];
}

/** How a file becomes records. */
export interface ImportPlan {
  readonly sheet: number;
  /** Number of the row with the titles; rows above it are nothing. */
  readonly headerRow: number;
  readonly columns: readonly ColumnPlan[];
  /** Field → text of a cell → code or id; null: rows with this text are left out. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly mode: ImportMode;
  /** Rules in order: fields that together name one record. */
  readonly match: readonly (readonly string[])[];
  /** Absent: rows of tables stay as they are. A record has its rows replaced only if the sheet has some for it. */
  readonly tables?: readonly TablePlan[] | undefined;
  /** Rows with mistakes are left out, or one mistake keeps everything out. */
  readonly policy: 'skipErrors' | 'allOrNothing';
  /** The flow that is started on each new record when all are stored; absent: none. */
  readonly start?: string | undefined;
  /** Whether those are told whose records it has made or changed; absent: not. */
  readonly notify?: boolean | undefined;
}

/** So many requests can be started by one import. */
export const MOST_STARTED = 500;

/** So many rows can be stored together in one transaction. */
export const MOST_ALL_OR_NOTHING = 5_000;
