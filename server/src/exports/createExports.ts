import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import type { ExportRow } from './exportRow.js';
import type { ExportsContext } from './exportsContext.js';
import { printRoutes } from './print/routes.js';
import { exportRoutes } from './routes.js';
import { followDecisions } from './plain/followDecisions.js';
import { exportStep } from './run/exportStep.js';

export interface Exports {
  readonly context: ExportsContext;
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
}

export function createExports(context: ExportsContext): Exports {
  const { database, clock } = context.records;
  let stopping = false;
  const runner = createLeasedRunner<ExportRow>({
    database,
    clock,
    log: context.log,
    table: 'exports',
    open: ['running'],
    step: (row) => exportStep(context, row, () => stopping),
  });
  return {
    context,
    runner: {
      async runDue() {
        await followDecisions(context);
        await runner.runDue();
      },
      stop() {
        stopping = true;
        return runner.stop();
      },
    },
    routes: [...exportRoutes(context, () => void runner.runDue()), ...printRoutes(context)],
  };
}
