import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { fieldColumns } from '../../records/store/fieldColumns.js';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import { encryptedFields } from '../encryptedFields.js';
import type { Moved } from './moved.js';

const BATCH = 200;

/**
 * Writes the encrypted fields of the next records, and their blind indexes, by the newest key. No value changes, so their histories get no
 * line; what somebody saves meanwhile is written by the newest key already, and stays.
 */
export async function moveRecords(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  after: string | null,
): Promise<Moved> {
  const fields = encryptedFields(entity);
  const rows = await tx.query<Readonly<Record<string, string | null>> & { readonly id: string }>(
    `SELECT id, ${fields.map(({ column }) => `\`${column}\``).join(', ')} FROM \`${entity.table}\` WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    [after ?? ''],
  );
  let moved = 0;
  for (const row of rows) {
    for (const field of fields) {
      const stored = row[field.column];
      if (typeof stored !== 'string' || codec.isNewest(stored)) continue;
      const columns = fieldColumns(entity, codec, { [field.name]: codec.load(entity, field, stored) });
      const sets = Object.keys(columns).map((column) => `\`${column}\` = ?`);
      moved += await tx.run(`UPDATE \`${entity.table}\` SET ${sets.join(', ')} WHERE id = ? AND \`${field.column}\` = ?`, [
        ...Object.values(columns),
        row.id,
        stored,
      ]);
    }
  }
  return { last: rows.at(-1)?.id ?? null, moved };
}
