import { marks } from '../../database/marks.js';
import type { Read } from '../store/findRecord.js';

/** Tables of the platform behind entities that a plugin only describes (`managedBy: 'organization'`), by local name. */
const TABLES: Readonly<Record<string, string>> = { department: 'departments', person: 'people', position: 'positions' };

/** Table of such an entity by its full name; undefined for any other. */
export const organizationTable = (entity: string): string | undefined => TABLES[entity.slice(entity.indexOf(':') + 1)];

/** Names of departments, people and positions by id. */
export async function organizationTitles(read: Read, entity: string, ids: readonly string[]): Promise<Map<string, string>> {
  const table = organizationTable(entity);
  if (table === undefined || ids.length === 0) return new Map();
  const rows = await read<{ id: string; name: string }>(
    `SELECT id, name FROM \`${table}\` WHERE id IN (${marks(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
