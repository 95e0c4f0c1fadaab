import { HttpError } from '../../http/httpError.js';
import type { Actor } from '../../http/actor.js';
import type { ImportIssue } from '../issue.js';
import type { ImportCounts, ImportJobRow } from '../jobs/importJob.js';
import { MOST_STARTED } from '../plan/importPlan.js';
import { ImportLost, writeJob, type ImportWork } from '../run/importWork.js';

interface LedgerRow {
  readonly row_no: number;
  readonly record_id: string;
  readonly issues: string | null;
}

const NOT_STARTED = 'flow_not_started';

/**
 * Starts a request about each record that the pass has made. Whoever goes on after a crash starts none twice; where one cannot be
 * started, its row says why, and the record stays.
 *
 * @throws {ImportLost} if the import is moved or taken over meanwhile.
 */
export async function startFlows(work: ImportWork, actor: Actor): Promise<void> {
  const { context, job } = work;
  const flow = job.plan?.start;
  if (flow === undefined) return;
  const rows = await context.records.database.read<LedgerRow>(
    `SELECT row_no, record_id, issues FROM import_job_rows
     WHERE job_id = ? AND pass = ? AND action = 'insert' AND record_id IS NOT NULL ORDER BY row_no LIMIT ?`,
    [job.id, job.pass, MOST_STARTED],
  );
  for (const row of rows) {
    if (work.isStopping()) throw new ImportLost(job.id);
    const issues = row.issues === null ? [] : (JSON.parse(row.issues) as ImportIssue[]);
    if (issues.some(({ id }) => id === NOT_STARTED)) continue;
    try {
      await context.submit(actor, { flow, recordId: row.record_id }, `import-${job.id}-${row.row_no}`);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      await noteReason(work, row, [...issues, notStarted(error)]);
    }
  }
}

/** What is wrong with the request rather than with the row. */
function notStarted({ text, issues = [] }: HttpError): ImportIssue {
  const reasons = issues.map(({ message }) => message);
  const joined = (locale: 'zh' | 'en') => (reasons.length > 0 ? reasons : [text]).map((each) => each[locale]).join(' ');
  return {
    field: null,
    column: null,
    id: NOT_STARTED,
    message: { zh: `流程未能发起：${joined('zh')}`, en: `The process could not be started: ${joined('en')}` },
  };
}

async function noteReason(work: ImportWork, { row_no, issues }: LedgerRow, all: readonly ImportIssue[]): Promise<void> {
  const { context, job } = work;
  await context.records.database.write(async (tx) => {
    const [stored] = await tx.query<Pick<ImportJobRow, 'counts'>>('SELECT counts FROM import_jobs WHERE id = ?', [job.id]);
    const counts = JSON.parse(stored!.counts) as ImportCounts;
    const warned = counts.warned + (issues === null ? 1 : 0);
    await writeJob(work, tx, { counts: JSON.stringify({ ...counts, warned }) });
    await tx.run("UPDATE import_job_rows SET status = 'warning', issues = ? WHERE job_id = ? AND pass = ? AND row_no = ?", [
      JSON.stringify(all),
      job.id,
      job.pass,
      row_no,
    ]);
  });
}
