import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import type { AssociationsContext } from './associationsContext.js';
import { associationRoutes } from './routes.js';
import type { AssociationRunRow } from './runs/associationRun.js';
import { runStep } from './runs/runStep.js';
import { startNightlyRuns } from './runs/startRun.js';

export interface Associations {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
  /** Orders the counts of the night that are not ordered yet, and does what is due. */
  runNightly(): Promise<void>;
}

export function createAssociations(context: AssociationsContext): Associations {
  const { records, log } = context;
  const runner = createLeasedRunner<AssociationRunRow>({
    database: records.database,
    clock: records.clock,
    log,
    table: 'association_runs',
    open: ['counting'],
    step: (run) => runStep(context, run),
  });
  return {
    runner,
    routes: associationRoutes(context, () => void runner.runDue()),
    async runNightly() {
      await startNightlyRuns(records);
      await runner.runDue();
    },
  };
}
