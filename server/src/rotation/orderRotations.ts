import { newId } from '../database/newId.js';
import { encryptedFields } from './encryptedFields.js';
import { moveSealed } from './moveSealed.js';
import type { RotationContext } from './rotationContext.js';

/**
 * Orders that what older keys have encrypted is written by the newest one, once for each entity; what had failed is tried again. Without
 * older keys there is nothing to do.
 */
export async function orderRotations({ records, sealed }: RotationContext): Promise<void> {
  const { database, clock, entities, cipher } = records;
  if (!cipher.hasOlder) return;
  await database.write(async (tx) => {
    const now = clock.now();
    await tx.run(`DELETE FROM key_rotations WHERE key_id <> ? OR state = 'failed'`, [cipher.keyId]);
    const known = new Set((await tx.query<{ entity: string }>('SELECT entity FROM key_rotations')).map(({ entity }) => entity));
    await tx.insert(
      'key_rotations',
      [...entities.values()]
        .filter((entity) => !known.has(entity.name) && encryptedFields(entity).length > 0)
        .map(({ name }) => ({
          id: newId(now),
          entity: name,
          key_id: cipher.keyId,
          state: 'records',
          created_at: now,
          due: now,
        })),
    );
    for (const column of sealed) await moveSealed(tx, cipher, column);
  });
}
