import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchColumns } from '../search/searchColumns.js';
import { assignNumbers } from '../serials/assignNumber.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { fieldColumns } from './fieldColumns.js';
import type { NewRecord } from './newRecord.js';

/** A new record as its row and as it will be read. */
export interface PreparedInsert {
  readonly row: Readonly<Record<string, unknown>>;
  readonly stored: StoredRecord;
}

/** Makes the rows of new records, and takes their numbers. */
export async function prepareInserts(
  { codec, timeZone }: Pick<RecordsContext, 'codec' | 'timeZone'>,
  tx: Transaction,
  entity: RecordEntity,
  records: readonly NewRecord[],
  note: WriteNote,
): Promise<PreparedInsert[]> {
  const { serial } = entity.definition;
  const numbers = new Map<string | null, string[]>();
  if (serial?.assign === 'create') {
    for (const departmentId of new Set(records.map((record) => record.ownerDepartmentId))) {
      const count = records.filter((record) => record.ownerDepartmentId === departmentId).length;
      numbers.set(departmentId, await assignNumbers(tx, { ...serial, at: note.at, timeZone, departmentId }, count));
    }
  }
  const nothing = Object.fromEntries([...entity.fields.keys()].map((name) => [name, null]));
  return records.map((record) => {
    const no = numbers.get(record.ownerDepartmentId)?.shift() ?? null;
    const createdAt = record.createdAt ?? note.at;
    const fields = { ...nothing, ...record.fields };
    return {
      row: {
        id: record.id,
        no,
        owner_id: record.ownerId,
        owner_department_id: record.ownerDepartmentId,
        record_source: record.source,
        approval_status: null,
        request_id: null,
        version: 1,
        created_by: note.by,
        created_at: createdAt,
        updated_by: note.by,
        updated_at: note.at,
        deleted_at: null,
        active_flag: 1,
        ...searchColumns(entity, no, fields),
        ...fieldColumns(entity, codec, fields),
      },
      stored: {
        id: record.id,
        no,
        ownerId: record.ownerId,
        ownerDepartmentId: record.ownerDepartmentId,
        approvalStatus: null,
        requestId: null,
        version: 1,
        createdBy: note.by,
        createdAt,
        updatedAt: note.at,
        fields,
      },
    };
  });
}
