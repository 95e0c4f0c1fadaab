import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import type { IntakeContext } from './intakeContext.js';
import type { IntakeJobRow } from './jobs/intakeJob.js';
import { jobStep } from './jobs/jobStep.js';
import { intakeRoutes } from './routes.js';

export interface Intake {
  /** Does the calls that are too large to wait for. */
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
}

export function createIntake(context: IntakeContext): Intake {
  const { database, clock } = context.records;
  const runner = createLeasedRunner<IntakeJobRow>({
    database,
    clock,
    log: context.log,
    table: 'intake_jobs',
    open: ['running'],
    step: (job) => jobStep(context, job),
  });
  return { runner, routes: intakeRoutes(context, () => void runner.runDue()) };
}
