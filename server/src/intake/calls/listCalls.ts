import type { Database } from '../../database/database.js';

interface Row {
  readonly id: string;
  readonly at: number;
  readonly address: string;
  readonly entity: string;
  readonly status: number | null;
  readonly counts: string;
}

/** The latest calls by a key, the newest first: numbers only, no values. */
export async function listCalls(database: Database, keyId: string): Promise<readonly object[]> {
  const rows = await database.read<Row>(
    'SELECT id, at, address, entity, status, counts FROM intake_calls WHERE key_id = ? ORDER BY at DESC, id DESC LIMIT 100',
    [keyId],
  );
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as Record<string, number> }));
}
