import type { Text } from '@vermilion/plugin-kit';
import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';

/** What an item was called at a moment; undefined: as it is now. */
export type FormerLabels = (dictionary: string, code: string, at: number) => Text | undefined;

/** The labels that items of dictionaries had before. */
export async function formerLabels({ read }: Pick<Database, 'read'>, dictionaries: Iterable<string>): Promise<FormerLabels> {
  const names = [...new Set(dictionaries)];
  if (names.length === 0) return () => undefined;
  const rows = await read<{ dictionary: string; code: string; label: string; until_at: number }>(
    `SELECT dictionary, code, label, until_at FROM dictionary_labels WHERE dictionary IN (${marks(names.length)}) ORDER BY until_at, id`,
    names,
  );
  return (dictionary, code, at) => {
    const row = rows.find((each) => each.code === code && each.dictionary === dictionary && at < Number(each.until_at));
    return row && (JSON.parse(row.label) as Text);
  };
}
