import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { entityNamed } from '../../records/access/plansOf.js';
import { checkPlan } from '../plan/checkPlan.js';
import { mayFill } from '../plan/importFields.js';
import { keepHabits } from '../plan/importHabits.js';
import type { ImportsContext } from '../importsContext.js';
import { MOST_STARTED, type ImportPlan } from '../plan/importPlan.js';
import { NO_COUNTS, type ImportJob } from './importJob.js';
import type { ImportCommand } from './importStates.js';
import { moveImport, notNow } from './moveImport.js';
import { viewImport } from './showImport.js';

type Context = Pick<ImportsContext, 'records' | 'flowsOn'>;
type Columns = Readonly<Record<string, unknown>>;

/** Sets how the file is to be read; a trial of another plan counts no more. */
export async function setPlan(imports: Context, actor: Actor, job: ImportJob, plan: ImportPlan): Promise<void> {
  const { records: context, flowsOn } = imports;
  const entity = entityNamed(context, job.entity);
  checkPlan(entity, mayFill(context, actor, entity), job.sheets, plan, flowsOn(actor, entity.name));
  await moveImport(context.database, job, 'plan', { plan: JSON.stringify(plan), problem: null });
  await context.database.write((tx) => keepHabits(tx, actor.personId, job.entity, plan, job.sheets));
}

/** Which columns a command sets besides the state: a new pass begins at the first row. */
const columnsOf: Readonly<Partial<Record<ImportCommand, (job: ImportJob, now: number) => Columns>>> = {
  check: (job, now) => ({ ...newPass(job, now), counts: JSON.stringify(NO_COUNTS), retry_of: null }),
  run: (job, now) => ({ ...newPass(job, now), counts: JSON.stringify(NO_COUNTS), retry_of: null }),
  // What was done before stays counted; the failed rows have another chance.
  retry: (job, now) => ({
    ...newPass(job, now),
    counts: JSON.stringify({ ...job.counts, processed: job.counts.processed - job.counts.failed, failed: 0 }),
    retry_of: job.pass,
  }),
  resume: (_job, now) => ({ due: now }),
  cancel: (_job, now) => ({ finished_at: now }),
  undo: (_job, now) => ({ due: now }),
};

const newPass = (job: ImportJob, now: number): Columns => ({
  pass: job.pass + 1,
  done_row: 0,
  unknown_values: '{}',
  problem: null,
  started_at: now,
  finished_at: null,
  due: now,
});

/**
 * Carries out a command that needs nothing but the import.
 *
 * @throws {HttpError} 403 if its owner may no longer import, 409 if it is not possible now.
 */
export async function commandImport(
  { records: context, flowsOn }: Context,
  actor: Actor,
  job: ImportJob,
  command: Exclude<ImportCommand, 'plan'>,
): Promise<void> {
  const now = context.clock.now();
  const entity = entityNamed(context, job.entity);
  const may = mayFill(context, actor, entity);
  if (command === 'check') {
    if (!job.plan) throw refusals.notFound();
    checkPlan(entity, may, job.sheets, job.plan, flowsOn(actor, entity.name));
  }
  if (command === 'run' && job.plan?.start !== undefined && job.counts.inserted > MOST_STARTED) throw tooManyToStart();
  // Moves that the table knows, but that there is no reason for or no time left for, are answered alike.
  if (!viewImport(job, now).can.includes(command)) throw notNow(job.state);
  await moveImport(context.database, job, command, columnsOf[command]?.(job, now) ?? {});
}

const tooManyToStart = () =>
  new HttpError(422, 'too_many_to_start', {
    zh: `一次导入最多发起 ${MOST_STARTED} 个流程，请拆分文件或不发起流程。`,
    en: `One import starts at most ${MOST_STARTED} requests. Please split the file, or start none.`,
  });
