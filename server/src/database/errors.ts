/** A UNIQUE key refused a row. `key` is the name of the index (MySQL) or the columns (SQLite: `table.column, …`). */
export class UniqueViolation extends Error {
  constructor(
    readonly key: string,
    cause: unknown,
  ) {
    super(`Expected a new value for ${key}, but it exists already.`, { cause });
    this.name = 'UniqueViolation';
  }
}

/** The database cannot be reached or refuses to work, even after several tries. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`Expected the database to answer, but ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** The connection broke during COMMIT: the transaction is stored, or not. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('Expected an answer to COMMIT, but the connection broke: the change is stored once or not at all.', { cause });
    this.name = 'CommitUnknown';
  }
}
