import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { IntakeContext } from '../intakeContext.js';

/**
 * Ends a key at once and for good; its calls stay in the log.
 *
 * @throws {HttpError} 404 if there is none.
 */
export async function revokeKey({ records: { database, clock } }: IntakeContext, actor: Actor, id: string): Promise<void> {
  const at = clock.now();
  await database.write(async (tx) => {
    const [row] = await tx.query<{ revoked_at: number | null }>('SELECT revoked_at FROM intake_keys WHERE id = ?', [id]);
    if (!row) throw refusals.notFound();
    if (row.revoked_at !== null) return;
    await tx.run('UPDATE intake_keys SET revoked_at = ? WHERE id = ?', [at, id]);
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'intake.keyRevoked',
      subject: 'intakeKey',
      subjectId: id,
      detail: {},
    });
  });
}
