import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { startFlows } from '../afterwards/startFlows.js';
import { tellOwners } from '../afterwards/tellOwners.js';
import type { Draft } from '../draft/draft.js';
import type { ImportJob } from '../jobs/importJob.js';
import { MOST_ALL_OR_NOTHING, type ImportPlan } from '../plan/importPlan.js';
import { createFileKeys } from '../prepare/fileKeys.js';
import { prepareBatch, rulesInFile, type Preparation } from '../prepare/prepareBatch.js';
import type { PreparedRow } from '../prepare/preparedRow.js';
import { FURTHER_SHEET, readTables } from '../tables/readTables.js';
import { addCounts } from './addCounts.js';
import { endWork } from './endWork.js';
import { ImportLost, writeJob, type ImportWork } from './importWork.js';
import { readDrafts } from './readDrafts.js';
import { toLedgerRow, type RowEntry } from './rowEntry.js';
import { entryOf, storeRows } from './storeRows.js';
import { tooManyAtOnce } from './runProblems.js';
import { addUnknown } from './unknownValues.js';

interface Processing {
  readonly work: ImportWork;
  readonly entity: RecordEntity;
  readonly actor: Actor;
  /** A trial stores nothing but what it finds. */
  readonly isTrial: boolean;
}

type Progress = Pick<ImportJob, 'counts' | 'unknown' | 'doneRow'>;

/**
 * Goes through the file of an import, as a trial or in earnest. What is done is noted in the transaction that does it, so whoever goes
 * on after a crash goes on behind it.
 *
 * @throws {ImportLost} if it is moved or taken over meanwhile.
 * @throws {TableProblem} if the file cannot be read.
 */
export async function processFile(work: ImportWork, entity: RecordEntity, actor: Actor): Promise<void> {
  const { context, job } = work;
  const plan = job.plan!;
  const processing = { work, entity, actor, isTrial: job.state === 'checking' };
  const fileKeys = createFileKeys(rulesInFile(entity, plan));
  const preparation: Preparation = { records: context.records, actor, entity, plan, locale: job.locale, fileKeys };
  const tables = await readTables(work, actor, entity, plan);
  const together = plan.policy === 'allOrNothing' && !processing.isTrial;
  const held: PreparedRow[] = [];
  let storing: Promise<Progress> = Promise.resolve(job);
  try {
    for await (const piece of readDrafts(work, entity, plan)) {
      if (work.isStopping()) throw new ImportLost(job.id);
      const drafts = piece.map((draft) => tables.withRows(draft));
      for (const draft of drafts) if (draft.row <= job.doneRow) fileKeys.note(draft);
      const wanted = await wantedOf(work, drafts);
      if (wanted.length === 0) continue;
      if (mayNameEarlierRows(entity, plan)) await storing;
      const rows = await prepareBatch(preparation, wanted);
      if (held.length + rows.length > MOST_ALL_OR_NOTHING && together) throw tooManyAtOnce();
      if (together) held.push(...rows);
      else storing = finishRows(processing, await storing, rows);
      // Stored while the next are read and checked; who waits for it hears of a failure.
      storing.catch(() => undefined);
    }
  } finally {
    // Nothing of this import may be under way when it is given back.
    await storing.catch(() => undefined);
  }
  let progress = await storing;
  const leftOver = job.retryOf === null && progress.doneRow < FURTHER_SHEET ? tables.leftOver() : [];
  if (together) progress = await finishRows(processing, progress, withoutIfAnyFails([...held, ...leftOver]));
  else if (leftOver.length > 0) progress = await finishRows(processing, progress, leftOver);
  if (!processing.isTrial) {
    await startFlows(work, actor);
    await tellOwners(work, entity);
  }
  await endWork(
    work,
    processing.isTrial ? 'checked' : 'done',
    processing.isTrial ? { total_rows: progress.counts.processed } : {},
  );
}

/** Whether rows can name records that rows before them have made. */
const mayNameEarlierRows = (entity: RecordEntity, plan: ImportPlan) =>
  plan.columns.some(({ field }) => entity.fields.get(field)?.definition.entity === entity.name);

/** The rows of a piece that are still to be done. */
async function wantedOf({ context, job }: ImportWork, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const ahead = drafts.filter(({ row }) => row > job.doneRow);
  const [first] = ahead;
  const last = ahead.at(-1);
  if (job.retryOf === null || !first || !last) return ahead;
  const failures = await context.records.database.read<{ row_no: number }>(
    "SELECT row_no FROM import_job_rows WHERE job_id = ? AND pass = ? AND status = 'error' AND row_no BETWEEN ? AND ?",
    [job.id, job.retryOf, first.row, last.row],
  );
  const again = new Set(failures.map(({ row_no }) => row_no));
  return ahead.filter(({ row }) => again.has(row));
}

/** Stores a batch, its ledger and how far the import is, all in one transaction. */
async function finishRows(processing: Processing, before: Progress, rows: readonly PreparedRow[]): Promise<Progress> {
  const { work, entity, actor, isTrial } = processing;
  const { context, job } = work;
  const { records, log } = context;
  const note = { by: actor.personId, at: records.clock.now() };
  const progress = await records.database.write(async (tx) => {
    const doneRow = rows.at(-1)?.row ?? before.doneRow;
    await writeJob(work, tx, { done_row: doneRow });
    const entries = isTrial ? rows.map(trialEntryOf) : await storeRows({ records, log, entity, actor, note }, tx, rows);
    const kept = isTrial ? entries.filter(({ status }) => status !== 'ok') : entries;
    await tx.insert(
      'import_job_rows',
      kept.map((entry) => toLedgerRow(job.id, job.pass, entry)),
    );
    const after = advance(before, entries, doneRow);
    await writeJob(work, tx, {
      attempts: 0,
      counts: JSON.stringify(after.counts),
      unknown_values: JSON.stringify(after.unknown),
    });
    return after;
  });
  context.tell(job.personId, job.id);
  return progress;
}

const advance = ({ counts, unknown }: Progress, entries: readonly RowEntry[], doneRow: number): Progress => ({
  counts: addCounts(counts, entries),
  unknown: addUnknown(unknown, entries),
  doneRow,
});

/** A trial names no record: it has touched none. */
const trialEntryOf = (row: PreparedRow): RowEntry => ({ ...entryOf(row), recordId: null, prevVersion: null });

/** One mistake keeps everything out: the other rows are skipped then. */
function withoutIfAnyFails(rows: readonly PreparedRow[]): PreparedRow[] {
  if (rows.every(({ action }) => action !== 'none')) return [...rows];
  return rows.map((row) =>
    row.action === 'none' ? row : { row: row.row, warnings: row.warnings, action: 'skip', recordId: null },
  );
}
