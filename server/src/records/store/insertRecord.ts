import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { attachRecordFiles } from './attachRecordFiles.js';
import { finishInserts } from './finishInserts.js';
import { guardUnique } from './guardUnique.js';
import type { NewRecord } from './newRecord.js';
import { prepareInserts } from './prepareInserts.js';

/**
 * Stores a record with its number and its first line of history.
 *
 * @throws {HttpError} 422 at the field whose value another record has.
 */
export async function insertRecord(
  context: Pick<RecordsContext, 'codec' | 'timeZone' | 'hooks' | 'registry'>,
  tx: Transaction,
  entity: RecordEntity,
  record: NewRecord,
  note: WriteNote,
): Promise<StoredRecord> {
  const [prepared] = await prepareInserts(context, tx, entity, [record], note);
  const { row, stored } = prepared!;
  await guardUnique(context, tx, entity, record.id, stored.fields, () => tx.insert(entity.table, [row]));
  await attachRecordFiles(context, tx, entity, record.id, stored.fields, note.by);
  await finishInserts(context, tx, entity, [stored], note);
  return stored;
}
