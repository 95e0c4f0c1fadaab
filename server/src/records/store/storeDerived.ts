import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { fieldColumns } from './fieldColumns.js';

/** Stores what follows from the values of records just written, as part of the same write: their versions stay. */
export async function storeDerived(
  { codec, hooks }: Pick<RecordsContext, 'codec' | 'hooks'>,
  tx: Transaction,
  entity: RecordEntity,
  written: readonly StoredRecord[],
  note: WriteNote,
): Promise<readonly StoredRecord[]> {
  const derived = await hooks.derive(tx, entity, written, note);
  for (const [id, fields] of derived) {
    const columns = fieldColumns(entity, codec, fields);
    const sets = Object.keys(columns).map((column) => `\`${column}\` = ?`);
    await tx.run(`UPDATE \`${entity.table}\` SET ${sets.join(', ')} WHERE id = ?`, [...Object.values(columns), id]);
  }
  if (derived.size === 0) return written;
  return written.map((record) => ({ ...record, fields: { ...record.fields, ...derived.get(record.id) } }));
}
