import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { IntakeContext } from '../intakeContext.js';
import { intakeRefusals } from '../intakeRefusals.js';
import type { MadeKey } from './createKey.js';
import { hashKey, isOver, readKey, SECRET_PLACE } from './intakeKey.js';
import { newSecret } from './newSecret.js';

const HOUR_MS = 3_600_000;

/**
 * Gives a key a new text, and a new secret if its calls are signed. The old ones go on for some hours, so that the other system can be
 * changed without a gap.
 *
 * @throws {HttpError} 404 if there is none, 409 for a key that is over.
 */
export async function rotateKey(context: IntakeContext, actor: Actor, id: string, graceHours: number): Promise<MadeKey> {
  const { database, clock, cipher } = context.records;
  const at = clock.now();
  const key = await readKey(database, 'id', id);
  if (!key) throw refusals.notFound();
  if (isOver(key, at)) throw intakeRefusals.keyOver();
  const made: MadeKey = { id, key: newSecret('vmk_'), signingSecret: key.signingSecret === null ? null : newSecret('vms_') };
  await database.write(async (tx) => {
    await tx.run(
      `UPDATE intake_keys SET previous_hash = key_hash, previous_secret = signing_secret, previous_until = ?, key_hash = ?, signing_secret = ?
       WHERE id = ?`,
      [at + graceHours * HOUR_MS, hashKey(made.key), made.signingSecret && cipher.encrypt(made.signingSecret, SECRET_PLACE), id],
    );
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'intake.keyRotated',
      subject: 'intakeKey',
      subjectId: id,
      detail: { name: key.name, graceHours },
    });
  });
  return made;
}
