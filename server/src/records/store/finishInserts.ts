import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { historyEntry, type WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';

/** Does what belongs to records just inserted: their first lines of history, and what floors above add. */
export async function finishInserts(
  context: Pick<RecordsContext, 'codec' | 'hooks'>,
  tx: Transaction,
  entity: RecordEntity,
  records: readonly StoredRecord[],
  note: WriteNote,
): Promise<void> {
  await tx.insert(
    'record_history',
    // Without the values, which stand in the records until later lines say what they were before.
    records.map(({ id, version }) =>
      historyEntry(entity, context.codec, { ...note, recordId: id, action: 'created', version, changes: [] }),
    ),
  );
  await context.hooks.written(tx, entity, records);
}
