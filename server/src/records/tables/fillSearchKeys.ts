import type { Database } from '../../database/database.js';

/** Short statements, since others may write meanwhile. */
const AT_ONCE = 5_000;

/**
 * Makes the search keys of records that were stored before there were any. May be repeated. Texts that may be too long are left out:
 * of such a record the row is searched, until it is stored again.
 */
export async function fillSearchKeys(database: Database, table: string): Promise<void> {
  for (let after = ''; ;) {
    const ids = await database.read<{ id: string }>(`SELECT id FROM \`${table}\` WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`, [
      after,
    ]);
    const last = ids.at(-1)?.id;
    if (last === undefined) return;
    const begin = after;
    await database.write((tx) =>
      tx.run(
        `UPDATE \`${table}\` SET search_key = CONCAT(search_text, ?, COALESCE(search_pinyin, ''))
          WHERE id > ? AND id <= ? AND search_key IS NULL AND LENGTH(search_text) <= 400 AND LENGTH(COALESCE(search_pinyin, '')) <= 190`,
        ['\n', begin, last],
      ),
    );
    after = last;
  }
}
