import type { RowOwnership } from '../records/access/rowScopes.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { RecordsContext } from '../records/recordsContext.js';
import { findRecord } from '../records/store/findRecord.js';
import type { RequestRow } from '../runtime/requestRow.js';

/** The record of an entity that a request is about; while there is none, one of the person who asks, with what he has filled in. */
export async function requestedRow(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  { id, initiatorId, departmentId, record, form }: RequestRow,
  entity: RecordEntity,
): Promise<RowOwnership> {
  const stored = record?.entity === entity.name ? await findRecord(database.read, codec, entity, record.id) : undefined;
  return stored ?? { id, ownerId: initiatorId, ownerDepartmentId: departmentId, fields: form };
}
