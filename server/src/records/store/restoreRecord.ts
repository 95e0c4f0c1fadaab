import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { historyEntry, type WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { readRow, selectRecords, type RawRow } from '../values/readRow.js';
import { guardUnique } from './guardUnique.js';

/**
 * Brings a deleted record back as it was.
 *
 * @returns whether there was one to bring back
 * @throws {HttpError} 422 at the field whose value another record has taken meanwhile.
 */
export async function restoreRecord(
  context: Pick<RecordsContext, 'codec' | 'hooks'>,
  tx: Transaction,
  entity: RecordEntity,
  id: string,
  note: WriteNote,
): Promise<boolean> {
  const { codec } = context;
  const [row] = await tx.query<RawRow>(`${selectRecords(entity, codec)} WHERE id = ? AND active_flag IS NULL`, [id]);
  if (!row) return false;
  const before = readRow(entity, codec, row);
  const [last] = await tx.query<{ version: number }>(
    'SELECT MAX(version) AS version FROM record_history WHERE entity = ? AND record_id = ?',
    [entity.name, id],
  );
  const version = (last?.version ?? before.version) + 1;
  await guardUnique(context, tx, entity, id, before.fields, () =>
    tx.run(
      `UPDATE \`${entity.table}\` SET active_flag = 1, deleted_at = NULL, version = ?, updated_by = ?, updated_at = ? WHERE id = ?`,
      [version, note.by, note.at, id],
    ),
  );
  await tx.insert('record_history', [
    historyEntry(entity, codec, { ...note, recordId: id, action: 'restored', version, changes: [] }),
  ]);
  await context.hooks.written(tx, entity, [{ ...before, version, updatedAt: note.at }]);
  return true;
}
