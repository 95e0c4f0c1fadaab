import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { changesBetween } from '../history/fieldChange.js';
import { historyEntry, type WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { storeDerived } from './storeDerived.js';

/** Does what belongs to records just inserted: what follows from their values, their first lines of history, what floors above add. */
export async function finishInserts(
  context: Pick<RecordsContext, 'codec' | 'hooks'>,
  tx: Transaction,
  entity: RecordEntity,
  inserted: readonly StoredRecord[],
  note: WriteNote,
): Promise<readonly StoredRecord[]> {
  const records = await storeDerived(context, tx, entity, inserted, note);
  await tx.insert(
    'record_history',
    records.map(({ id, version, fields }) =>
      historyEntry(entity, context.codec, {
        ...note,
        recordId: id,
        action: 'created',
        version,
        changes: changesBetween({}, fields),
      }),
    ),
  );
  await context.hooks.written(tx, entity, records);
  return records;
}
