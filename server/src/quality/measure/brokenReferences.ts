import { organizationTitles } from '../../records/labels/organizationTitles.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { existingIds } from '../../records/store/findRecord.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { Finding } from './finding.js';

/** References of some records to records that are not there any more: one question to the database for each field. */
export async function brokenReferences(
  context: Pick<RecordsContext, 'database' | 'entities'>,
  entity: RecordEntity,
  records: readonly StoredRecord[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const field of entity.fields.values()) {
    if (field.kind.name !== 'ref' && field.kind.name !== 'refs') continue;
    const known = await knownIds(context, field, [...new Set(records.flatMap((record) => idsIn(record, field)))]);
    for (const record of records)
      if (idsIn(record, field).some((id) => !known.has(id)))
        found.push({ dimension: 'consistency', field: field.name, record_id: record.id });
  }
  return found;
}

function idsIn({ fields }: StoredRecord, { name }: RecordField): readonly string[] {
  const value = fields[name];
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

async function knownIds(
  { database, entities }: Pick<RecordsContext, 'database' | 'entities'>,
  { definition: { entity = '' } }: RecordField,
  ids: readonly string[],
): Promise<{ has(id: string): boolean }> {
  if (ids.length === 0) return new Set();
  const target = entities.get(entity);
  return target ? existingIds(database.read, target, ids) : organizationTitles(database.read, entity, ids);
}
