import { createLeasedRunner, type LeasedRunner } from '../../runtime/leasedRunner.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { scanStep } from './scanStep.js';
import type { ScanRow } from './scanRow.js';

/** Looks for duplicates in the background. */
export const createScanRunner = (context: DuplicatesContext): LeasedRunner =>
  createLeasedRunner<ScanRow>({
    database: context.records.database,
    clock: context.records.clock,
    log: context.log,
    table: 'duplicate_scans',
    open: ['keys', 'pairs', 'crowds'],
    step: (scan) => scanStep(context, scan),
  });
