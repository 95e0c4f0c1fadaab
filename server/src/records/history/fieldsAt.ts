import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { loadChanges } from './fieldChange.js';

/**
 * The fields of a record as they were at a version: what has happened since is taken back in thought, the latest first.
 *
 * @throws {HttpError} 404 for a version that the history does not know.
 */
export async function fieldsAt(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  entity: RecordEntity,
  record: StoredRecord,
  version: number,
): Promise<Readonly<Record<string, unknown>>> {
  const rows = await database.read<{ version: number; changes: string }>(
    'SELECT version, changes FROM record_history WHERE entity = ? AND record_id = ? AND version >= ? ORDER BY version DESC',
    [entity.name, record.id, version],
  );
  if (version !== record.version && rows.at(-1)?.version !== version) throw refusals.notFound();
  const fields: Record<string, unknown> = { ...record.fields };
  for (const row of rows.filter((each) => each.version > version)) {
    for (const { field, before } of loadChanges(entity, codec, row.changes)) if (entity.fields.has(field)) fields[field] = before;
  }
  return fields;
}
