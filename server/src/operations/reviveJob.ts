import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import type { RequestsContext } from '../requests/requestsContext.js';

/**
 * Lets a job that was given up be tried again from the first attempt.
 *
 * @throws {HttpError} 404 if none of this id has been given up.
 */
export async function reviveJob({ database, clock }: RequestsContext, { personId }: Actor, id: string): Promise<void> {
  const at = clock.now();
  await database.write(async (tx) => {
    const sql = "UPDATE outbox SET state = 'queued', attempts = 0, due = ?, lease_until = 0 WHERE id = ? AND state = 'dead'";
    if ((await tx.run(sql, [at, id])) === 0) throw refusals.notFound();
    await appendAudit(tx, { at, personId, action: 'job.revived', subject: 'job', subjectId: id, detail: {} });
  });
}
