import type { Actor } from '../http/actor.js';
import type { RequestsContext } from './requestsContext.js';

/** Notes that somebody has looked at a request: his open tasks and his copy of it are read now. */
export async function markRead({ database, clock }: RequestsContext, { personId }: Actor, requestId: string): Promise<void> {
  const [row] = await database.read<{ unread: number }>(
    `SELECT (SELECT COUNT(*) FROM tasks WHERE instance_id = ? AND person_id = ? AND state = 'open' AND read_at IS NULL)
          + (SELECT COUNT(*) FROM request_copies WHERE request_id = ? AND person_id = ? AND read_at IS NULL) AS unread`,
    [requestId, personId, requestId, personId],
  );
  if (!row || row.unread === 0) return;
  const now = clock.now();
  await database.write(async (tx) => {
    await tx.run("UPDATE tasks SET read_at = ? WHERE instance_id = ? AND person_id = ? AND state = 'open' AND read_at IS NULL", [
      now,
      requestId,
      personId,
    ]);
    await tx.run('UPDATE request_copies SET read_at = ? WHERE person_id = ? AND request_id = ? AND read_at IS NULL', [
      now,
      personId,
      requestId,
    ]);
  });
}
