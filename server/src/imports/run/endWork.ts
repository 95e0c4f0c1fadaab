import { appendAudit } from '../../database/appendAudit.js';
import type { ImportState } from '../jobs/importStates.js';
import { writeJob, type ImportWork } from './importWork.js';

const ACTIONS: Readonly<Partial<Record<ImportState, string>>> = {
  done: 'import.done',
  failed: 'import.failed',
  undone: 'import.undone',
};

/** Ends the work on an import, with a line in the audit log if records were or could have been written. */
export async function endWork(
  work: ImportWork,
  state: ImportState,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { context, job } = work;
  const at = context.records.clock.now();
  await context.records.database.write(async (tx) => {
    await writeJob(work, tx, { ...columns, finished_at: at });
    await tx.run('UPDATE import_jobs SET state = ?, lease_token = NULL, lease_until = 0 WHERE id = ?', [state, job.id]);
    const action = ACTIONS[state];
    if (action === undefined) return;
    const detail = { entity: job.entity, pass: job.pass };
    await appendAudit(tx, { at, personId: job.personId, action, subject: 'import', subjectId: job.id, detail });
  });
  context.tell(job.personId, job.id);
}
