import type { RequestsContext } from '../requests/requestsContext.js';

/** What waits for a person. */
export interface TaskCounts {
  readonly todo: number;
  /** Of those, approvals: what somebody else takes over when the person leaves. */
  readonly approvals: number;
  readonly overdue: number;
  /** Copies that were not read yet. */
  readonly copied: number;
  readonly drafts: number;
}

export async function countTasks(
  { database, clock }: Pick<RequestsContext, 'database' | 'clock'>,
  personId: string,
): Promise<TaskCounts> {
  const [row] = await database.read<TaskCounts>(
    `SELECT
       (SELECT COUNT(*) FROM tasks WHERE person_id = ? AND state = 'open') AS todo,
       (SELECT COUNT(*) FROM tasks WHERE person_id = ? AND state = 'open' AND seat >= 0) AS approvals,
       (SELECT COUNT(*) FROM tasks WHERE person_id = ? AND state = 'open' AND due_sort < ?) AS overdue,
       (SELECT COUNT(*) FROM request_copies WHERE person_id = ? AND read_at IS NULL) AS copied,
       (SELECT COUNT(*) FROM request_drafts WHERE person_id = ?) AS drafts`,
    [personId, personId, personId, clock.now(), personId, personId],
  );
  return row!;
}
