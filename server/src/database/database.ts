/**
 * The one way to the stored data. SQL is portable (SQLite, MySQL 8, MariaDB 10.11), with `?` for every value;
 * names of tables and columns come from code or metadata, never from a request.
 */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  /** Product and version, as the database names itself. */
  readonly version: string;
  /**
   * Reads what is committed, outside any transaction.
   *
   * @throws {StatementTooSlow} if it takes longer than `options.withinMs`. SQLite cannot be interrupted: there it takes its time.
   */
  read<T>(sql: string, params?: readonly unknown[], options?: ReadOptions): Promise<T[]>;
  /**
   * Runs `work` in one transaction (READ COMMITTED or stricter) and commits it. After a deadlock, a lost connection and the
   * like the whole of `work` runs again: it must have no effect but its statements. Must not be nested.
   *
   * @throws whatever `work` throws, after a rollback; `UniqueViolation` for a duplicate key; `DatabaseUnavailable` when
   * nothing helps; `CommitUnknown` when the connection broke during COMMIT and `options.outcome` is not given.
   */
  write<T>(work: (tx: Transaction) => Promise<T>, options?: WriteOptions<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Transaction {
  readonly kind: 'sqlite' | 'mysql';
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs a statement and answers how many rows it matched. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
  /** Runs a part of the transaction; if it throws, only the part is undone. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /** Inserts rows of the same columns by as few statements as possible. */
  insert(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
}

export interface ReadOptions {
  readonly withinMs?: number;
}

export interface WriteOptions<T> {
  /**
   * Asked when it is unknown whether a COMMIT arrived: looks up the idempotency key and answers the stored result, or
   * undefined if nothing was stored (then the work runs again).
   */
  readonly outcome?: (read: Database['read']) => Promise<T | undefined>;
}
