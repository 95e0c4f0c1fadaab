import { backOff, claimRows, type Claimed } from '../../runtime/claimRows.js';
import { TableProblem } from '../../workbooks/tableProblem.js';
import type { ImportsContext } from '../importsContext.js';
import { toImportJob, type ImportJobRow } from '../jobs/importJob.js';
import { WORKING } from '../jobs/importStates.js';
import { historyColumns, isHistoryColumn } from '../plan/historyColumns.js';
import { mayImport } from '../plan/importFields.js';
import { endWork } from './endWork.js';
import { ImportLost, LEASE_MS, type ImportWork } from './importWork.js';
import { processFile } from './processFile.js';
import { gaveUp, noLongerAllowed } from './runProblems.js';
import { undoImport } from './undoImport.js';

/** Works on imports in the background. */
export interface ImportRunner {
  /** Goes on with what a process that has ended left behind. */
  start(): void;
  /** Does what is due and comes back when nothing is under way any more. */
  runDue(): Promise<void>;
  /** Something has become due. */
  wake(): void;
  /** Lets the batches under way end; other nodes go on with the rest. */
  stop(): Promise<void>;
}

/** So many imports at once on one node: pages must stay quick. */
const AT_ONCE = 2;
const MOST_ATTEMPTS = 5;
const IN_WORK = `state IN (${WORKING.map((state) => `'${state}'`).join(', ')})`;

export function createImportRunner(context: ImportsContext): ImportRunner {
  const { database, clock } = context.records;
  const active = new Set<Promise<void>>();
  let claiming: Promise<void> = Promise.resolve();
  let stopping = false;

  async function claim(): Promise<void> {
    const limit = AT_ONCE - active.size;
    if (stopping || limit <= 0) return;
    const rows = await claimRows<ImportJobRow & Claimed>(database, 'import_jobs', {
      now: clock.now(),
      limit,
      leaseMs: LEASE_MS,
      where: IN_WORK,
    });
    for (const row of rows) {
      const work = { context, job: toImportJob(row), leaseToken: row.lease_token, isStopping: () => stopping };
      const done = workOn(work).finally(() => {
        active.delete(done);
        wake();
      });
      active.add(done);
    }
  }
  function wake(): void {
    claiming = claiming.then(claim).catch((err: unknown) => context.log.error({ err }, 'claiming imports failed'));
  }

  return {
    wake,
    start() {
      // Only one process has the file of SQLite: whoever held a lease is gone. Elsewhere leases end by themselves.
      const release = async () => {
        if (database.kind === 'sqlite')
          await database.write((tx) => tx.run('UPDATE import_jobs SET lease_until = 0 WHERE lease_until > 0'));
      };
      claiming = claiming.then(release).catch((err: unknown) => context.log.error({ err }, 'releasing imports failed'));
      wake();
    },
    async runDue() {
      do {
        wake();
        await claiming;
        await Promise.all(active);
        await claiming;
      } while (active.size > 0);
    },
    async stop() {
      stopping = true;
      await claiming;
      await Promise.all(active);
      await context.reader.close();
    },
  };
}

/** Does the work of one import; whatever happens is noted, never thrown. */
async function workOn(work: ImportWork): Promise<void> {
  const { context, job } = work;
  try {
    const entity = context.records.entities.get(job.entity);
    const actor = context.actorOf(job.personId);
    if (!entity || !actor || !mayImport(context.records, actor, entity)) throw noLongerAllowed();
    const history = job.plan?.columns.map(({ field }) => field).filter(isHistoryColumn) ?? [];
    if (history.some((column) => !historyColumns(actor).includes(column))) throw noLongerAllowed();
    if (job.state === 'undoing') return await undoImport(work, entity);
    await processFile(work, entity, actor);
  } catch (error) {
    if (error instanceof ImportLost) return letGo(work, 0);
    if (error instanceof TableProblem) return fail(work, error);
    context.log.warn({ err: error, import: job.id }, 'an import was interrupted');
    if (job.attempts >= MOST_ATTEMPTS) return fail(work, gaveUp());
    await letGo(work, backOff(job.attempts));
  }
}

async function fail(work: ImportWork, { id, text }: TableProblem): Promise<void> {
  await endWork(work, 'failed', { problem: JSON.stringify({ id, text }) }).catch((err: unknown) => {
    if (!(err instanceof ImportLost)) work.context.log.error({ err }, 'ending an import failed');
  });
}

/** Others may go on with it, if it is still ours to give away. */
async function letGo({ context, job, leaseToken }: ImportWork, wait: number): Promise<void> {
  const { database, clock } = context.records;
  await database
    .write((tx) =>
      tx.run('UPDATE import_jobs SET due = ?, lease_until = 0, lease_token = NULL WHERE id = ? AND lease_token = ?', [
        clock.now() + wait,
        job.id,
        leaseToken,
      ]),
    )
    .catch((err: unknown) => context.log.error({ err }, 'letting go of an import failed'));
}
