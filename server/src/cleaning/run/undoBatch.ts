import { HttpError } from '../../http/httpError.js';
import { untouchedSince } from '../../records/history/untouchedSince.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import { editRecord } from '../../records/write/editRecord.js';
import { keepStep } from '../../runtime/keepStep.js';
import { NO_COUNTS, type CleaningRow, type JobCounts, type RowReason } from '../jobs/cleaningJob.js';
import { addCounts } from './addCounts.js';
import type { Batch, BatchWork } from './batchWork.js';
import { reasonOf } from './reasonOf.js';

const NOTE = { zh: '撤销数据清洗', en: 'Data cleaning undone' };
const BATCH = 200;

/** Gives the next records back the values that the job has changed and nobody since; the others are listed with the reason. */
export const undoBatch: BatchWork = async (batch) => {
  const { context, job } = batch;
  const rows = await context.records.database.read<CleaningRow>(
    "SELECT record_id, outcome, version, reason FROM cleaning_rows WHERE job_id = ? AND outcome IN ('done', 'undone', 'kept') AND record_id > ? ORDER BY record_id LIMIT ?",
    [job.id, job.done_id ?? '', BATCH],
  );
  const last = rows.at(-1);
  if (!last) return { counts: NO_COUNTS, doneId: null };
  let counts: JobCounts = { ...NO_COUNTS, seen: rows.length };
  for (const row of rows) {
    const done = row.outcome === 'done' ? await takeBack(batch, row) : countOf(row.outcome);
    counts = addCounts(counts, { ...NO_COUNTS, ...done });
  }
  return { counts, doneId: last.record_id };
};

/** Of a row that a broken batch has dealt with. */
const countOf = (outcome: CleaningRow['outcome']) => (outcome === 'undone' ? { records: 1 } : { refused: 1 });

async function takeBack(batch: Batch, row: CleaningRow): Promise<Partial<JobCounts>> {
  const { context, actor, entity, job } = batch;
  const { records } = context;
  const keep = async (outcome: 'undone' | 'kept', reason: RowReason | null) =>
    records.database.write((tx) => closeRow(tx, outcome, reason));
  const closeRow = (tx: Parameters<Parameters<typeof records.database.write>[0]>[0], outcome: string, reason: RowReason | null) =>
    tx.run('UPDATE cleaning_rows SET outcome = ?, reason = ? WHERE job_id = ? AND record_id = ?', [
      outcome,
      reason === null ? null : JSON.stringify(reason),
      job.id,
      row.record_id,
    ]);
  try {
    const { record } = await visibleRecord(records, actor, entity, row.record_id);
    const { untouched, changed } = await untouchedSince(records, entity, record, row.version!);
    const back = untouched.filter(({ field }) => isOwn(entity, field));
    const since = changed.filter(({ field }) => isOwn(entity, field)).map(({ field }) => field);
    const reason = since.length > 0 ? changedSince(since) : null;
    const outcome = reason === null ? 'undone' : 'kept';
    if (back.length === 0) {
      await keep('kept', reason ?? changedSince([]));
      return { refused: 1 };
    }
    await editRecord(
      records,
      actor,
      entity,
      {
        id: record.id,
        version: record.version,
        fields: Object.fromEntries(back.map(({ field, before }) => [field, before])),
        note: NOTE,
        async along(tx) {
          await keepStep(tx, 'cleaning_jobs', job, records.clock.now());
          await closeRow(tx, outcome, reason);
        },
      },
      'zh',
    );
    records.watch.changed(entity.name, record.id);
    return reason === null ? { records: 1, cells: back.length } : { refused: 1, cells: back.length };
  } catch (error) {
    if (!(error instanceof HttpError) || error.status >= 500) throw error;
    await keep('kept', reasonOf(error));
    return { refused: 1 };
  }
}

const isOwn = ({ fields }: Batch['entity'], name: string) => fields.get(name)?.definition.computed !== true && fields.has(name);

const changedSince = (fields: readonly string[]): RowReason => ({
  id: 'changed_since',
  message: { zh: '清洗后有人改过，保留现在的内容。', en: 'Somebody has changed it since; what stands now was kept.' },
  issues: fields.map((field) => ({
    field,
    id: 'changed_since',
    message: { zh: '清洗后已被修改。', en: 'Changed since the job.' },
  })),
});
