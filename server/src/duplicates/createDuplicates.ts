import type { Route } from '../http/route.js';
import { createComparisons } from './comparing/createComparisons.js';
import type { DuplicatesContext } from './duplicatesContext.js';
import { guardDuplicates } from './guard/guardDuplicates.js';
import { followWrites } from './keys/followWrites.js';
import { keepMergedOut } from './merge/keepMergedOut.js';
import { duplicateRoutes } from './routes.js';
import type { LeasedRunner } from '../runtime/leasedRunner.js';
import { createScanRunner } from './scan/scanRunner.js';
import { startNightlyScans } from './scan/startScan.js';

export interface Duplicates {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
  /** Orders the scans of the day that are not ordered yet, and does what is due. */
  runNightly(): Promise<void>;
}

/** Takes part in the writing of records from now on. */
export function createDuplicates(options: Omit<DuplicatesContext, 'comparisons'>): Duplicates {
  const { records } = options;
  const context: DuplicatesContext = { ...options, comparisons: createComparisons(records) };
  records.hooks.onWritten(followWrites(context));
  records.hooks.onIntent(guardDuplicates(context));
  records.hooks.onBin(keepMergedOut);
  const runner = createScanRunner(context);
  return {
    runner,
    routes: duplicateRoutes(context, () => void runner.runDue()),
    async runNightly() {
      await startNightlyScans(records, context.comparisons.keys());
      await runner.runDue();
    },
  };
}
