import { keepStep } from '../../runtime/keepStep.js';
import { countsOf, MOST_SHOWN, NO_COUNTS, stepsOf, type JobCounts } from '../jobs/cleaningJob.js';
import { addCounts } from './addCounts.js';
import type { BatchWork } from './batchWork.js';
import { cleanRecord } from './cleanRecord.js';
import { findOutliers } from './findOutliers.js';
import { nextRecords } from './nextRecords.js';

/** Counts what the steps would change in the next records, and keeps the first of these to be shown. Writes no record. */
export const tryBatch: BatchWork = async (batch) => {
  const { context, job, view } = batch;
  const { database, clock } = context.records;
  const steps = stepsOf(job);
  const { records, edit } = await nextRecords(batch);
  const last = records.at(-1);
  if (!last) return { counts: { ...NO_COUNTS, outliers: await findOutliers(context.records, view, steps) }, doneId: null };
  let counts: JobCounts = { ...NO_COUNTS, seen: records.length };
  const would: string[] = [];
  for (const record of records) {
    const cleaned = cleanRecord(context.records, edit, steps, record, clock.now());
    if (cleaned.changes.length === 0) continue;
    would.push(record.id);
    counts = addCounts(counts, { ...NO_COUNTS, records: 1, cells: cleaned.changes.length, steps: cleaned.steps });
  }
  const room = Math.max(0, MOST_SHOWN - countsOf(job).records);
  const shown = would.slice(0, room);
  await database.write(async (tx) => {
    await keepStep(tx, 'cleaning_jobs', job, clock.now());
    for (const id of shown) {
      // A batch that was broken off is done again.
      const [known] = await tx.query('SELECT record_id FROM cleaning_rows WHERE job_id = ? AND record_id = ?', [job.id, id]);
      if (!known) await tx.insert('cleaning_rows', [{ job_id: job.id, record_id: id, outcome: 'would' }]);
    }
  });
  return { counts, doneId: last.id };
};
