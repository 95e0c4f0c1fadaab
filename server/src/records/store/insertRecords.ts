import type { Transaction } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { blindKeys } from './blindKeys.js';
import { finishInserts } from './finishInserts.js';
import type { NewRecord } from './newRecord.js';
import { prepareInserts } from './prepareInserts.js';
import { uniqueClash } from './uniqueClash.js';

/**
 * Stores many records without files, of one owner's department, with their numbers and histories in a few statements.
 *
 * @throws {UniqueViolation} if one of them has a value that another record has; which one is not told.
 */
export async function insertRecords(
  context: Pick<RecordsContext, 'codec' | 'timeZone' | 'hooks'>,
  tx: Transaction,
  entity: RecordEntity,
  records: readonly NewRecord[],
  note: WriteNote,
): Promise<void> {
  if (records.length === 0) return;
  if (context.codec.hasOlderKeys) await expectNew(context, tx, entity, records);
  const prepared = await prepareInserts(context, tx, entity, records, note);
  await tx.insert(
    entity.table,
    prepared.map(({ row }) => row),
  );
  await finishInserts(
    context,
    tx,
    entity,
    prepared.map(({ stored }) => stored),
    note,
  );
}

/** The database does not see that values are equal of which one was written by an older key. */
async function expectNew(
  { codec }: Pick<RecordsContext, 'codec'>,
  tx: Transaction,
  entity: RecordEntity,
  records: readonly NewRecord[],
): Promise<void> {
  for (const key of blindKeys(entity))
    for (const { id, fields } of records)
      if (await uniqueClash({ codec, read: (sql, params) => tx.query(sql, params) }, entity, key, id, fields))
        throw new UniqueViolation(key.columns.join(', '), undefined);
}
