import type { Transaction } from '../database/database.js';
import type { FieldCipher } from '../records/encryption/fieldCipher.js';
import type { SealedColumn } from './rotationContext.js';

/** Writes the texts of a column by the newest key. */
export async function moveSealed(tx: Transaction, cipher: FieldCipher, { table, column, place }: SealedColumn): Promise<void> {
  const rows = await tx.query<{ id: string; text: string }>(
    `SELECT id, ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  for (const { id, text } of rows) {
    if (cipher.isNewest(text)) continue;
    const moved = cipher.encrypt(cipher.decrypt(text, place), place);
    await tx.run(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} = ?`, [moved, id, text]);
  }
}
