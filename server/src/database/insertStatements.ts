import { isName } from './isName.js';

/** One INSERT of many rows. */
export interface InsertStatement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Below SQLite's 32,766 variables; and some 4 MB of text per statement, a quarter of the smallest packet that we accept. */
const MOST_PARAMETERS = 30_000;
const MOST_CHARACTERS = 1_300_000;

/**
 * Multi-row INSERTs for rows of the same columns.
 *
 * @throws {TypeError} if a row has a column that the first has not, or a name is none.
 */
export function insertStatements(table: string, rows: readonly Readonly<Record<string, unknown>>[]): InsertStatement[] {
  const first = rows[0];
  if (!first) return [];
  const columns = Object.keys(first);
  for (const name of [table, ...columns])
    if (!isName(name)) throw new TypeError(`Expected the name of a table or column, but got ${JSON.stringify(name)}.`);
  const head = `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES `;
  const marks = `(${columns.map(() => '?').join(', ')})`;

  const statements: InsertStatement[] = [];
  let params: unknown[] = [];
  let characters = 0;
  const flush = () => {
    const count = params.length / columns.length;
    if (count > 0) statements.push({ sql: head + Array.from({ length: count }, () => marks).join(', '), params });
    params = [];
    characters = 0;
  };
  for (const row of rows) {
    const extra = Object.keys(row).find((column) => !(column in first));
    if (extra !== undefined) throw new TypeError(`Expected rows of ${table} with the same columns, but one has ${extra} too.`);
    const values = columns.map((column) => row[column]);
    const size = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
    if (params.length + values.length > MOST_PARAMETERS || (params.length > 0 && characters + size > MOST_CHARACTERS)) flush();
    params.push(...values);
    characters += size;
  }
  flush();
  return statements;
}

const sizeOf = (value: unknown) => (typeof value === 'string' || value instanceof Uint8Array ? value.length : 8);
