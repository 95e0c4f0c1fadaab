import { CommandRejected } from '@vermilion/engine';
import { backOff, claimRows, postpone, putOff } from '../claimRows.js';
import type { Execute } from '../execute.js';
import type { RuntimeContext } from '../runtimeContext.js';
import { LeaseLost } from '../stepErrors.js';
import { Suspended, SUSPENDED_PAUSE_MS } from '../suspended.js';
import { MOST_ATTEMPTS, type Job, type JobHandler } from './job.js';
import { messageJob } from './messageJob.js';
import { scriptJob } from './scriptJob.js';
import { serviceJob } from './serviceJob.js';
import { signalJob } from './signalJob.js';

const PAGE = 50;
const LEASE_MS = 120_000;

const handlers: Readonly<Record<string, JobHandler>> = {
  service: serviceJob,
  script: scriptJob,
  message: messageJob,
  signal: signalJob,
};

/**
 * Does what the outbox holds: at least once, again with growing pauses. What cannot be done stays as `dead` or becomes an incident.
 *
 * @returns how many were due.
 */
export async function runJobs(context: RuntimeContext, execute: Execute): Promise<number> {
  const now = context.clock.now();
  const jobs = await claimRows<Job>(context.database, 'outbox', {
    now,
    limit: PAGE,
    leaseMs: LEASE_MS,
    where: "state = 'queued'",
  });
  await Promise.all(jobs.map((job) => run(context, execute, job)));
  return jobs.length;
}

async function run(context: RuntimeContext, execute: Execute, job: Job): Promise<void> {
  const fence = { sql: 'DELETE FROM outbox WHERE id = ? AND lease_token = ?', params: [job.id, job.lease_token] };
  try {
    const handler = handlers[job.kind];
    if (!handler) throw new Error(`Expected a kind of job that this version knows, but got ${job.kind}.`);
    await handler({ context, execute, job, fence });
  } catch (error) {
    if (error instanceof LeaseLost) return;
    if (error instanceof Suspended) return putOff(context.database, 'outbox', job, context.clock.now() + SUSPENDED_PAUSE_MS);
    if (error instanceof CommandRejected) {
      // The token has gone meanwhile: nobody waits for the answer.
      await context.database.write((tx) => tx.run(fence.sql, fence.params));
      return;
    }
    await noteFailure(context, job, error);
  }
}

async function noteFailure({ database, clock, log }: RuntimeContext, job: Job, error: unknown): Promise<void> {
  log.warn({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'job failed');
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  const dead = job.kind !== 'service' && job.attempts >= MOST_ATTEMPTS;
  await database.write((tx) =>
    tx.run('UPDATE outbox SET last_error = ?, state = ? WHERE id = ? AND lease_token = ?', [
      reason,
      dead ? 'dead' : 'queued',
      job.id,
      job.lease_token,
    ]),
  );
  await postpone(database, 'outbox', job, clock.now() + backOff(job.attempts));
}
