import type { ImportIssue } from '../issue.js';

/** A row of the file, read as far as its own cells tell: made in a worker, plain JSON. */
export interface Draft {
  readonly row: number;
  /** By field: values, parsed by the kinds of the fields. */
  readonly values: Readonly<Record<string, unknown>>;
  /** By field: texts that name people, departments or records, still to be found. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** By field: the cell as it was. */
  readonly texts: Readonly<Record<string, string>>;
  readonly errors: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
  /** By table field: the rows of further sheets that belong to this one. */
  readonly tables?: Readonly<Record<string, readonly Draft[]>>;
  /** Somebody has said that rows with such a text are not wanted. */
  readonly unwanted: boolean;
}
