import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import type { CleaningContext } from './cleaningContext.js';
import type { CleaningJobRow } from './jobs/cleaningJob.js';
import { cleaningRoutes } from './routes.js';
import { jobStep, OPEN_STATES } from './run/jobStep.js';

export interface Cleaning {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
}

export function createCleaning(context: CleaningContext): Cleaning {
  const { database, clock } = context.records;
  const runner = createLeasedRunner<CleaningJobRow>({
    database,
    clock,
    log: context.log,
    table: 'cleaning_jobs',
    open: OPEN_STATES,
    step: (job) => jobStep(context, job),
  });
  return { runner, routes: cleaningRoutes(context, () => void runner.runDue()) };
}
