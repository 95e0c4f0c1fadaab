/** What is printed, as its reader may have it: texts only. */
export interface Printed {
  /** Of the entry in the log of exports. */
  readonly id: string;
  readonly title: string;
  /** Who prints, and when: stands on every page. */
  readonly watermark: string;
  /** Fields of one record; none of a list. */
  readonly facts: readonly PrintedFact[];
  /** The rows of a list, or of the tables in a record. */
  readonly tables: readonly PrintedTable[];
}

export interface PrintedFact {
  readonly label: string;
  readonly text: string;
}

export interface PrintedTable {
  /** Null: it needs none below the title of the page. */
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
