import type { Transaction } from '../../database/database.js';
import type { FieldCipher } from '../../records/encryption/fieldCipher.js';
import type { IntakeItem } from '../items/intakeItem.js';
import { ITEMS_PLACE, PART } from './intakeJob.js';

/**
 * Keeps the items of a call, encrypted, to be taken in the background.
 *
 * @param job.id of the call
 */
export async function orderJob(
  tx: Transaction,
  cipher: FieldCipher,
  job: { readonly id: string; readonly keyId: string; readonly entity: string; readonly at: number },
  items: readonly IntakeItem[],
): Promise<void> {
  const { id, keyId: key_id, entity, at } = job;
  await tx.insert('intake_jobs', [{ id, key_id, entity, state: 'running', total: items.length, created_at: at, due: at }]);
  for (let first = 0; first < items.length; first += PART) {
    const part = cipher.encrypt(JSON.stringify(items.slice(first, first + PART)), ITEMS_PLACE);
    await tx.insert('intake_job_parts', [{ job_id: id, first_index: first, items: part }]);
  }
}
