import { marks } from '../../database/marks.js';
import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { rewriteChanges } from '../../records/history/rewriteChanges.js';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import type { Moved } from './moved.js';

/** Records whose lines are looked at in one transaction. */
const BATCH = 100;

/** Writes the encrypted values in the histories of the next records by the newest key; what the lines say stays the same. */
export async function moveHistory(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  after: string | null,
): Promise<Moved> {
  const ids = (
    await tx.query<{ record_id: string }>(
      `SELECT DISTINCT record_id FROM record_history WHERE entity = ? AND record_id > ? ORDER BY record_id LIMIT ${BATCH}`,
      [entity.name, after ?? ''],
    )
  ).map(({ record_id }) => record_id);
  const lines = await tx.query<{ id: string; changes: string }>(
    `SELECT id, changes FROM record_history WHERE entity = ? AND record_id IN (${marks(ids.length)})`,
    [entity.name, ...ids],
  );
  let moved = 0;
  for (const { id, changes } of lines) {
    const rewritten = rewriteChanges(entity, codec, changes);
    if (rewritten !== undefined) moved += await tx.run('UPDATE record_history SET changes = ? WHERE id = ?', [rewritten, id]);
  }
  return { last: ids.at(-1) ?? null, moved };
}
