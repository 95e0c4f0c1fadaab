import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { loadChanges, type FieldChange } from './fieldChange.js';

/** What the change that made `version` of a record changed: the part that still stands, and the part that somebody has changed since. */
export interface SinceChange {
  readonly untouched: readonly FieldChange[];
  readonly changed: readonly FieldChange[];
}

/** Compares a record with what one change made of it: only what is as that change left it may be taken back. */
export async function untouchedSince(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  entity: RecordEntity,
  record: StoredRecord,
  version: number,
): Promise<SinceChange> {
  const [entry] = await database.read<{ changes: string }>(
    'SELECT changes FROM record_history WHERE entity = ? AND record_id = ? AND version = ?',
    [entity.name, record.id, version],
  );
  const now: Readonly<Record<string, unknown>> = { ...record.fields, ownerId: record.ownerId };
  const all = loadChanges(entity, codec, entry?.changes ?? '[]');
  const stands = ({ field, after }: FieldChange) => JSON.stringify(now[field] ?? null) === JSON.stringify(after);
  return { untouched: all.filter(stands), changed: all.filter((change) => !stands(change)) };
}
