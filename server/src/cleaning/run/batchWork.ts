import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { CleaningContext } from '../cleaningContext.js';
import type { CleaningJobRow, JobCounts } from '../jobs/cleaningJob.js';

/** A job, and by whose rights its next batch is done. */
export interface Batch {
  readonly context: CleaningContext;
  readonly actor: Actor;
  readonly entity: RecordEntity;
  readonly job: CleaningJobRow;
  /** The plan of viewing. */
  readonly view: AccessPlan;
}

/** Does the next batch. `doneId`: the last record that was looked at; null: there was none left, and the work is done. */
export type BatchWork = (batch: Batch) => Promise<{ readonly counts: JobCounts; readonly doneId: string | null }>;
