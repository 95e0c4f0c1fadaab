import { createHash } from 'node:crypto';
import type { Database } from '../database.js';
import { UniqueViolation } from '../errors.js';
import { isName } from '../isName.js';
import type { Column } from './column.js';

export interface TableDefinition {
  readonly columns: Readonly<Record<string, Column>>;
  readonly primary: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
}

/** Changes of the schema, additive only. Each call is one or a few DDL statements and may be repeated without harm. */
export interface Schema {
  readonly kind: Database['kind'];
  createTable(name: string, definition: TableDefinition): Promise<void>;
  addColumn(table: string, name: string, column: Column): Promise<void>;
  addIndex(table: string, columns: readonly string[], options?: { readonly unique?: boolean }): Promise<void>;
  /** Of plain indexes; of one that is not there: nothing. */
  dropIndex(table: string, columns: readonly string[]): Promise<void>;
  /** Inserts a row unless its key is there already. */
  ensureRow(table: string, row: Readonly<Record<string, unknown>>): Promise<void>;
  /** Names of the columns, in order; none if there is no such table. */
  columns(table: string): Promise<string[]>;
}

export function createSchema(database: Database): Schema {
  const { kind } = database;
  const ddl = (sql: string) => database.write((tx) => tx.run(sql));

  async function columns(table: string): Promise<string[]> {
    const rows =
      kind === 'sqlite'
        ? await database.read<{ name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid', [table])
        : await database.read<{ name: string }>(
            'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position',
            [table],
          );
    return rows.map((row) => row.name);
  }

  async function hasIndex(table: string, name: string): Promise<boolean> {
    const rows =
      kind === 'sqlite'
        ? await database.read("SELECT name FROM sqlite_master WHERE type = 'index' AND name = ?", [name])
        : await database.read(
            'SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? LIMIT 1',
            [table, name],
          );
    return rows.length > 0;
  }

  const schema: Schema = {
    kind,
    columns,
    async createTable(name, { columns: definitions, primary, unique = [], indexes = [] }) {
      const lines = Object.entries(definitions).map(([key, column]) => columnSql(kind, key, column));
      lines.push(`PRIMARY KEY (${list(primary)})`);
      const tail = kind === 'mysql' ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci ROW_FORMAT=DYNAMIC' : '';
      await ddl(`CREATE TABLE IF NOT EXISTS ${quote(name)} (${lines.join(', ')})${tail}`);
      for (const key of unique) await schema.addIndex(name, key, { unique: true });
      for (const key of indexes) await schema.addIndex(name, key);
    },
    async ensureRow(table, row) {
      await database
        .write((tx) => tx.insert(table, [row]))
        .catch((error: unknown) => {
          if (!(error instanceof UniqueViolation)) throw error;
        });
    },
    async addColumn(table, name, column) {
      if ((await columns(table)).includes(name)) return;
      await ddl(`ALTER TABLE ${quote(table)} ADD COLUMN ${columnSql(kind, name, column)}`);
    },
    async addIndex(table, keys, { unique = false } = {}) {
      const name = indexName(table, keys, unique);
      if (await hasIndex(table, name)) return;
      await ddl(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quote(name)} ON ${quote(table)} (${list(keys)})`);
    },
    async dropIndex(table, keys) {
      const name = indexName(table, keys, false);
      if (await hasIndex(table, name)) await ddl(`DROP INDEX ${quote(name)}${kind === 'mysql' ? ` ON ${quote(table)}` : ''}`);
    },
  };
  return schema;
}

function columnSql(kind: Database['kind'], name: string, { type, nullable, default: standard }: Column): string {
  const literal = typeof standard === 'string' ? `'${standard.replaceAll("'", "''")}'` : String(standard);
  return `${quote(name)} ${type[kind]}${nullable ? ' NULL' : ' NOT NULL'}${standard === undefined ? '' : ` DEFAULT ${literal}`}`;
}

/** Index names share one name space on SQLite and end at 64 characters on MySQL. */
function indexName(table: string, columns: readonly string[], unique: boolean): string {
  const name = `${unique ? 'ux' : 'ix'}_${table}_${columns.join('_')}`;
  return name.length <= 60 ? name : `${name.slice(0, 51)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function quote(name: string): string {
  if (!isName(name)) throw new TypeError(`Expected the name of a table, column or index, but got ${JSON.stringify(name)}.`);
  return `\`${name}\``;
}

const list = (names: readonly string[]) => names.map(quote).join(', ');
