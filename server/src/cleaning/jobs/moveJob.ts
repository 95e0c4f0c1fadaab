import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { countsOf, JOB_UNDO_MS, NO_COUNTS, type CleaningJobRow } from './cleaningJob.js';

type Context = Pick<RecordsContext, 'database' | 'clock'>;

/** @throws {HttpError} 404 if the entity has no such job. */
export async function jobOf({ database }: Pick<Context, 'database'>, entity: RecordEntity, id: string): Promise<CleaningJobRow> {
  const [row] = await database.read<CleaningJobRow>('SELECT * FROM cleaning_jobs WHERE id = ? AND entity = ?', [id, entity.name]);
  if (!row) throw refusals.notFound();
  return row;
}

/**
 * Has a trial done in earnest, by the rights of whoever says so. Asked for twice it happens once.
 *
 * @throws {HttpError} 404; 409 `cleaning_state` if the trial is not over, or the job was undone or has failed.
 */
export async function applyJob({ database, clock }: Context, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const job = await jobOf({ database }, entity, id);
  if (job.state === 'applying' || job.state === 'done') return;
  const at = clock.now();
  await database.write(async (tx) => {
    const moved = await tx.run(
      "UPDATE cleaning_jobs SET state = 'applying', person_id = ?, counts = ?, done_id = NULL, applied_at = ?, due = ?, attempts = 0 WHERE id = ? AND state = 'tried'",
      [actor.personId, startCounts(job), at, at, id],
    );
    if (moved === 0) throw wrongState();
    await tx.run('DELETE FROM cleaning_rows WHERE job_id = ?', [id]);
    await appendAudit(tx, { ...note(actor, at, id), action: 'cleaning.applied', detail: { entity: entity.name } });
  });
}

/**
 * Has a job taken back, by the rights of whoever says so: each value that nobody has changed since becomes what it was. So is
 * what a job has done before it failed.
 *
 * @throws {HttpError} 404; 409 `cleaning_state` if it was not applied, `cleaning_over` after 30 days.
 */
export async function undoJob({ database, clock }: Context, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const job = await jobOf({ database }, entity, id);
  if (job.state === 'undoing' || job.state === 'undone') return;
  const at = clock.now();
  if (job.applied_at !== null && job.applied_at + JOB_UNDO_MS < at) throw tooLate();
  await database.write(async (tx) => {
    const moved = await tx.run(
      "UPDATE cleaning_jobs SET state = 'undoing', undone_by = ?, undone_at = ?, counts = ?, done_id = NULL, due = ?, attempts = 0 WHERE id = ? AND (state = 'done' OR (state = 'failed' AND applied_at IS NOT NULL))",
      [actor.personId, at, startCounts(job), at, id],
    );
    if (moved === 0) throw wrongState();
    await appendAudit(tx, { ...note(actor, at, id), action: 'cleaning.undone', detail: { entity: entity.name } });
  });
}

/** Counted anew; outliers are found by the trial alone. */
const startCounts = (job: CleaningJobRow) => JSON.stringify({ ...NO_COUNTS, outliers: countsOf(job).outliers });

const note = (actor: Actor, at: number, id: string) => ({
  at,
  personId: actor.personId,
  subject: 'cleaning',
  subjectId: id,
});
const wrongState = () =>
  new HttpError(409, 'cleaning_state', {
    zh: '这次清洗现在不能这样操作，请刷新后再看。',
    en: 'The job is not in a state in which this can be done. Please reload.',
  });
const tooLate = () =>
  new HttpError(409, 'cleaning_over', {
    zh: '这次清洗已超过 30 天，不能再撤销。',
    en: 'This job is more than 30 days old and can no longer be undone.',
  });
