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

/** A statement did not end within the time that it was given, and was ended. */
export class StatementTooSlow extends Error {
  constructor(milliseconds: number, cause: unknown) {
    super(`Expected a statement to end within ${milliseconds} ms, but it did not.`, { cause });
    this.name = 'StatementTooSlow';
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
