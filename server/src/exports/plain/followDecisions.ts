import { appendAudit } from '../../database/appendAudit.js';
import type { ExportsContext } from '../exportsContext.js';

interface Decided {
  readonly id: string;
  readonly person_id: string;
  readonly entity: string;
  readonly status: string;
}

const AT_ONCE = 100;

/**
 * Goes on with the exports about which it has been decided whether they may hold values in clear: once approved they are made like
 * every other, once; else they are refused.
 */
export async function followDecisions({ records }: Pick<ExportsContext, 'records'>): Promise<void> {
  const { database, clock } = records;
  const decided = await database.read<Decided>(
    "SELECT e.id, e.person_id, e.entity, r.status FROM exports e JOIN requests r ON r.id = e.request_id WHERE e.state = 'asked' AND r.status IN ('approved', 'rejected', 'withdrawn', 'cancelled') LIMIT ?",
    [AT_ONCE],
  );
  for (const { id, person_id: personId, entity, status } of decided) {
    const at = clock.now();
    const state = status === 'approved' ? 'running' : 'refused';
    await database.write(async (tx) => {
      const moved = await tx.run(
        // From now on it is counted for the day.
        "UPDATE exports SET state = ?, created_at = ?, due = ?, finished_at = ? WHERE id = ? AND state = 'asked'",
        [state, at, at, state === 'refused' ? at : null, id],
      );
      if (moved === 0) return;
      const said = { at, personId, subject: 'export', subjectId: id, detail: { entity } };
      await appendAudit(tx, { ...said, action: state === 'running' ? 'export.ordered' : 'export.refused' });
    });
  }
}
