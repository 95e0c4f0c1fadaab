import { DatabaseSync } from '@photostructure/sqlite';

type Parameter = string | number | bigint | null | Uint8Array;

/** What TypeORM's `better-sqlite3` driver asks of its library, on top of the embedded SQLite. */
export class SqliteDriver {
  private readonly database: InstanceType<typeof DatabaseSync>;

  constructor(path: string, options: { readonly readonly?: boolean; readonly timeout?: number } = {}) {
    this.database = new DatabaseSync(path, { readOnly: options.readonly ?? false, timeout: options.timeout ?? 5000 });
  }

  prepare(sql: string) {
    const statement = this.database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (...params: Parameter[]) => statement.all(...params),
      get: (...params: Parameter[]) => statement.get(...params),
      run: (...params: Parameter[]) => statement.run(...params),
    };
  }

  exec(sql: string): this {
    this.database.exec(sql);
    return this;
  }

  pragma(source: string): unknown[] {
    return this.database.prepare(`PRAGMA ${source}`).all();
  }

  close(): void {
    this.database.close();
  }
}
