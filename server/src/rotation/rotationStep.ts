import type { Transaction } from '../database/database.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { ColumnCodec } from '../records/values/columnCodec.js';
import { keepStep } from '../runtime/keepStep.js';
import type { RotationContext } from './rotationContext.js';
import type { RotationRow } from './rotationRow.js';
import type { Moved } from './steps/moved.js';
import { moveHistory } from './steps/moveHistory.js';
import { moveRecords } from './steps/moveRecords.js';

interface Part {
  /** What comes when nothing of it is left. */
  readonly next: RotationRow['state'];
  readonly move: (codec: ColumnCodec, tx: Transaction, entity: RecordEntity, after: string | null) => Promise<Moved>;
}

const parts: Readonly<Record<string, Part>> = {
  records: { next: 'history', move: moveRecords },
  history: { next: 'done', move: moveHistory },
};

/**
 * Writes the next batch by the newest key, and keeps in the same transaction how far it has come.
 *
 * @returns the row as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 * @throws {Error} if none of the keys reads a value.
 */
export async function rotationStep({ records, log }: RotationContext, row: RotationRow): Promise<RotationRow> {
  const { database, clock, codec, entities } = records;
  const entity = entities.get(row.entity);
  const part = parts[row.state];
  const next = await database.write(async (tx) => {
    const { last, moved } = entity && part ? await part.move(codec, tx, entity, row.done_id) : { last: null, moved: 0 };
    const state = last === null ? (entity && part ? part.next : 'done') : row.state;
    const kept = { state, done_id: last, moved: row.moved + moved };
    await keepStep(tx, 'key_rotations', row, clock.now(), kept);
    return { ...row, ...kept };
  });
  if (next.state === 'done')
    log.warn({ entity: row.entity, moved: next.moved }, 'Encrypted fields are written by the newest key');
  return next;
}
