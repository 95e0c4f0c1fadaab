import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import { scheduleRoutes } from './routes.js';
import { runStep } from './runs/runStep.js';
import type { ScheduleRunRow } from './runs/scheduleRun.js';
import { startDueRuns } from './runs/startDueRuns.js';
import type { SchedulesContext } from './schedulesContext.js';

export interface Schedules {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
  /** Orders what has become due, and does it. Done again and again in the background. */
  runDue(): Promise<void>;
}

export function createSchedules(context: SchedulesContext): Schedules {
  const { records, log } = context;
  const runner = createLeasedRunner<ScheduleRunRow>({
    database: records.database,
    clock: records.clock,
    log,
    table: 'schedule_runs',
    open: ['running'],
    step: (run) => runStep(context, run),
  });
  return {
    runner,
    routes: scheduleRoutes(context, () => void runner.runDue()),
    async runDue() {
      await startDueRuns(records);
      await runner.runDue();
    },
  };
}
