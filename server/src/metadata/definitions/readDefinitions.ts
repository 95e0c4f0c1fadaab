import type { Database } from '../../database/database.js';
import type { Definition } from './definition.js';
import { createDefinitions, type Definitions } from './definitions.js';

interface Row {
  readonly kind: string;
  readonly name: string;
  readonly body: string;
  readonly version: number;
  readonly made_by_key: string | null;
}

/** The version first: what is written in between is then read once more, and never missed. */
export async function readDefinitions(database: Pick<Database, 'read'>): Promise<Definitions> {
  const version = await readVersion(database);
  const rows = await database.read<Row>(
    'SELECT kind, name, body, version, made_by_key FROM metadata_definitions ORDER BY updated_at, kind, name',
  );
  return createDefinitions(
    version,
    rows.map(({ body, made_by_key: key, ...row }) => ({ ...row, key, body: JSON.parse(body) as unknown }) as Definition),
  );
}

export async function readVersion(database: Pick<Database, 'read'>): Promise<number> {
  const [row] = await database.read<{ version: number }>('SELECT version FROM metadata_version WHERE id = 1');
  return row?.version ?? 0;
}
