import type { Actor } from '../../http/actor.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { keepStep } from '../../runtime/keepStep.js';
import type { CleaningContext } from '../cleaningContext.js';
import { countsOf, type CleaningJobRow, type JobState } from '../jobs/cleaningJob.js';
import { addCounts } from './addCounts.js';
import { applyBatch } from './applyBatch.js';
import type { BatchWork } from './batchWork.js';
import { tryBatch } from './tryBatch.js';
import { undoBatch } from './undoBatch.js';

/** What is done in each state that has work left, by whose rights, and the state when all of it is done. */
const WORK: Readonly<
  Partial<Record<JobState, { readonly batch: BatchWork; readonly by: 'person_id' | 'undone_by'; readonly end: JobState }>>
> = {
  trying: { batch: tryBatch, by: 'person_id', end: 'tried' },
  applying: { batch: applyBatch, by: 'person_id', end: 'done' },
  undoing: { batch: undoBatch, by: 'undone_by', end: 'undone' },
};
export const OPEN_STATES = Object.keys(WORK);

/**
 * Does the next batch of a job by the rights that its person has now; a job of somebody who has left fails.
 *
 * @returns the job as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function jobStep(context: CleaningContext, job: CleaningJobRow): Promise<CleaningJobRow> {
  const { records } = context;
  const work = WORK[job.state]!;
  const actor = context.actorOf(job[work.by] ?? '');
  const entity = records.entities.get(job.entity);
  if (!actor || !entity) return keepJob(context, job, { ...job, state: 'failed' });
  const { counts, doneId } = await work.batch({ context, actor, entity, job, view: await viewOf(context, actor, entity) });
  const sum = addCounts(countsOf(job), counts);
  const next: CleaningJobRow = {
    ...job,
    counts: JSON.stringify(sum),
    done_id: doneId,
    state: doneId === null ? work.end : job.state,
  };
  return keepJob(context, job, next);
}

const viewOf = ({ records }: CleaningContext, actor: Actor, entity: RecordEntity) => viewPlan(records, actor, entity);

async function keepJob(context: CleaningContext, job: CleaningJobRow, next: CleaningJobRow): Promise<CleaningJobRow> {
  const { database, clock } = context.records;
  await database.write((tx) =>
    keepStep(tx, 'cleaning_jobs', job, clock.now(), { state: next.state, counts: next.counts, done_id: next.done_id }),
  );
  return next;
}
