import { HttpError } from '../../http/httpError.js';
import { editRecord } from '../../records/write/editRecord.js';
import { keepStep } from '../../runtime/keepStep.js';
import { NO_COUNTS, stepsOf, type JobCounts } from '../jobs/cleaningJob.js';
import { addCounts } from './addCounts.js';
import type { BatchWork } from './batchWork.js';
import { cleanRecord } from './cleanRecord.js';
import { nextRecords } from './nextRecords.js';
import { reasonOf } from './reasonOf.js';

const NOTE = { zh: '数据清洗', en: 'Data cleaning' };

/**
 * Cleans the next records, each as a person would change it: with his rights, the rules, the lock of an approval, and against the
 * version that was read. What was done is kept together with the record, so that a broken batch is never done or counted twice.
 */
export const applyBatch: BatchWork = async (batch) => {
  const { context, actor, entity, job } = batch;
  const { database, clock, watch } = context.records;
  const { records, edit } = await nextRecords(batch);
  const last = records.at(-1);
  if (!last) return { counts: NO_COUNTS, doneId: null };
  let counts: JobCounts = { ...NO_COUNTS, seen: records.length };
  const known = await doneIn(batch, records[0]!.id, last.id);
  for (const record of records) {
    const { changes, steps } = cleanRecord(context.records, edit, stepsOf(job), record, clock.now());
    if (known.has(record.id)) {
      // By the batch as far as it came before it was broken off; which steps it was is not known any more.
      counts = addCounts(counts, { ...NO_COUNTS, ...known.get(record.id)! });
      continue;
    }
    if (changes.length === 0) continue;
    const row = { job_id: job.id, record_id: record.id };
    try {
      await editRecord(
        context.records,
        actor,
        entity,
        {
          id: record.id,
          version: record.version,
          fields: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
          note: NOTE,
          async along(tx, version) {
            await keepStep(tx, 'cleaning_jobs', job, clock.now());
            await tx.insert('cleaning_rows', [{ ...row, outcome: 'done', version }]);
          },
        },
        'zh',
      );
      watch.changed(entity.name, record.id);
      counts = addCounts(counts, { ...NO_COUNTS, records: 1, cells: changes.length, steps });
    } catch (error) {
      if (!(error instanceof HttpError) || error.status >= 500) throw error;
      const reason = JSON.stringify(reasonOf(error));
      await database.write((tx) => tx.insert('cleaning_rows', [{ ...row, outcome: 'refused', reason }]));
      counts = addCounts(counts, { ...NO_COUNTS, refused: 1 });
    }
  }
  return { counts, doneId: last.id };
};

/** What a broken batch has done already among some records, as counts. */
async function doneIn({ context, job }: Parameters<BatchWork>[0], first: string, last: string) {
  const rows = await context.records.database.read<{ record_id: string; outcome: string }>(
    'SELECT record_id, outcome FROM cleaning_rows WHERE job_id = ? AND record_id BETWEEN ? AND ?',
    [job.id, first, last],
  );
  return new Map(
    rows.map(({ record_id, outcome }) => [record_id, outcome === 'done' ? { records: 1 } : { refused: 1 }] as const),
  );
}
