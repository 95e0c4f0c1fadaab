import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { loadChanges, storeChanges, type FieldChange } from './fieldChange.js';

/**
 * Adds what has followed from a write to the line that the same transaction has just written about it. The only change of a line that
 * there is: nobody has seen it yet.
 */
export async function amendHistory(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  recordId: string,
  change: FieldChange,
): Promise<void> {
  const [line] = await tx.query<{ id: string; changes: string }>(
    'SELECT id, changes FROM record_history WHERE entity = ? AND record_id = ? ORDER BY version DESC LIMIT 1',
    [entity.name, recordId],
  );
  if (!line) return;
  const changes = loadChanges(entity, codec, line.changes);
  const written = changes.find(({ field }) => field === change.field);
  const whole = { ...change, before: written ? written.before : change.before };
  const others = changes.filter((each) => each !== written);
  const differs = JSON.stringify(whole.before) !== JSON.stringify(whole.after);
  await tx.run('UPDATE record_history SET changes = ? WHERE id = ?', [
    storeChanges(entity, codec, differs ? [...others, whole] : others),
    line.id,
  ]);
}
