import { recordId } from '@vermilion/plugin-kit/fields';
import { marks } from '../../database/marks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Predicate } from '../../records/query/predicate.js';
import { chunksOf } from './chunksOf.js';

/** A table whose rows are known by some of their columns. */
export interface Source {
  readonly table: string;
  /** Columns of codes: ASCII, byte by byte. */
  readonly keys: readonly string[];
  /** Columns of names, in which case and width do not count. */
  readonly titles: readonly string[];
  readonly where: Predicate;
}

const CHUNK = 200;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/;

/** Ids of the rows that each text names. */
export async function readColumns(
  { database }: Pick<RecordsContext, 'database'>,
  { table, keys, titles, where }: Source,
  texts: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, Set<string>>();
  const columns = ['id', ...keys, ...titles];
  for (const chunk of chunksOf(texts, CHUNK)) {
    // Columns of ASCII cannot be compared with other texts.
    const ascii = chunk.filter((text) => ASCII.test(text));
    const conditions = [
      ...['id', ...keys].map((column) => ({
        column,
        among: column === 'id' ? ascii.filter((text) => recordId.test(text)) : ascii,
      })),
      ...titles.map((column) => ({ column, among: chunk })),
    ].filter(({ among }) => among.length > 0);
    if (conditions.length === 0) continue;
    const rows = await database.read<Readonly<Record<string, string | null>>>(
      `SELECT ${columns.map((column) => `\`${column}\``).join(', ')} FROM \`${table}\` WHERE (${conditions
        .map(({ column, among }) => `\`${column}\` IN (${marks(among.length)})`)
        .join(' OR ')}) AND ${where.sql}`,
      [...conditions.flatMap(({ among }) => among), ...where.params],
    );
    for (const row of rows) {
      for (const column of columns) {
        const key = plain(row[column] ?? '');
        found.set(key, (found.get(key) ?? new Set()).add(row['id']!));
      }
    }
  }
  return new Map(texts.map((text) => [text, [...(found.get(plain(text)) ?? [])]]));
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
