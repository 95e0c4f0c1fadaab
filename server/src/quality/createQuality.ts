import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import type { QualityContext } from './qualityContext.js';
import { qualityRoutes } from './routes.js';
import type { QualityRunRow } from './runs/qualityRun.js';
import { runStep } from './runs/runStep.js';
import { startNightlyRuns } from './runs/startRun.js';

export interface Quality {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
  /** Orders the measurements of the night that are not ordered yet, and does what is due. */
  runNightly(): Promise<void>;
}

export function createQuality(context: QualityContext): Quality {
  const { records, log } = context;
  const runner = createLeasedRunner<QualityRunRow>({
    database: records.database,
    clock: records.clock,
    log,
    table: 'quality_runs',
    open: ['measuring'],
    step: (run) => runStep(context, run),
  });
  return {
    runner,
    routes: qualityRoutes(context, () => void runner.runDue()),
    async runNightly() {
      await startNightlyRuns(records);
      await runner.runDue();
    },
  };
}
