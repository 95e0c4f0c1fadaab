import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { changesBetween } from '../history/fieldChange.js';
import { historyEntry, type WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchColumns } from '../search/searchColumns.js';
import { assignNumber } from '../serials/assignNumber.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { attachRecordFiles } from './attachRecordFiles.js';
import { fieldColumns } from './fieldColumns.js';
import { guardUnique } from './guardUnique.js';
import { pathOf } from './pathOf.js';

/** A record to be stored; its fields have been checked. */
export interface NewRecord {
  readonly id: string;
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  readonly source: 'web' | 'flow';
  readonly fields: Readonly<Record<string, unknown>>;
}

type Context = Pick<RecordsContext, 'codec' | 'timeZone' | 'tree'>;

/**
 * Stores a record with its number and its first line of history.
 *
 * @throws {HttpError} 422 at the field whose value another record has.
 */
export async function insertRecord(
  context: Context,
  tx: Transaction,
  entity: RecordEntity,
  record: NewRecord,
  note: WriteNote,
): Promise<StoredRecord> {
  const { codec } = context;
  const { serial } = entity.definition;
  const no =
    serial?.assign === 'create'
      ? await assignNumber(tx, { ...serial, at: note.at, timeZone: context.timeZone, departmentId: record.ownerDepartmentId })
      : null;
  const fields = { ...Object.fromEntries([...entity.fields.keys()].map((name) => [name, null])), ...record.fields };
  const row = {
    id: record.id,
    no,
    owner_id: record.ownerId,
    owner_department_id: record.ownerDepartmentId,
    department_path: pathOf(context.tree(), record.ownerDepartmentId),
    record_source: record.source,
    approval_status: null,
    request_id: null,
    version: 1,
    created_by: note.by,
    created_at: note.at,
    updated_by: note.by,
    updated_at: note.at,
    deleted_at: null,
    active_flag: 1,
    ...searchColumns(entity, no, fields),
    ...fieldColumns(entity, codec, fields),
  };
  await guardUnique(context, tx, entity, record.id, fields, () => tx.insert(entity.table, [row]));
  await attachRecordFiles(tx, entity, record.id, fields, note.by);
  const changes = changesBetween({}, fields);
  await tx.insert('record_history', [
    historyEntry(entity, codec, { ...note, recordId: record.id, action: 'created', version: 1, changes }),
  ]);
  return {
    id: record.id,
    no,
    ownerId: record.ownerId,
    ownerDepartmentId: record.ownerDepartmentId,
    approvalStatus: null,
    requestId: null,
    version: 1,
    createdBy: note.by,
    createdAt: note.at,
    updatedAt: note.at,
    fields,
  };
}
