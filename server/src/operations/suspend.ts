import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { requestErrors } from '../requests/requestErrors.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { operationErrors } from './operationErrors.js';

/**
 * Makes a running request stand still, or lets it go on. While it stands still nobody’s step is taken; its timers and jobs wait. The
 * revision moves on, so that a step that is under way is computed again, and refused.
 *
 * @throws {HttpError} 404, 409 `already_ended`, `suspended_already`, `not_suspended`.
 */
export async function suspend(
  { database, clock }: RequestsContext,
  { personId }: Actor,
  id: string,
  reason: string,
  to: 'suspended' | 'resumed',
): Promise<void> {
  const at = clock.now();
  const stands = to === 'resumed';
  await database.write(async (tx) => {
    const changed = await tx.run(
      `UPDATE process_instances SET suspended_at = ?, rev = rev + 1
       WHERE id = ? AND status = 'active' AND suspended_at IS ${stands ? 'NOT NULL' : 'NULL'}`,
      [stands ? null : at, id],
    );
    if (changed === 0) {
      const [row] = await tx.query<{ status: string }>('SELECT status FROM process_instances WHERE id = ?', [id]);
      if (!row) throw refusals.notFound();
      if (row.status !== 'active') throw requestErrors.ended();
      throw stands ? operationErrors.notSuspended() : operationErrors.suspendedAlready();
    }
    await appendAudit(tx, { at, personId, action: `request.${to}`, subject: 'request', subjectId: id, detail: { reason } });
  });
}
