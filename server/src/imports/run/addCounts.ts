import type { ImportCounts } from '../jobs/importJob.js';
import type { RowEntry } from './rowEntry.js';

const COUNTED = { insert: 'inserted', update: 'updated', unchanged: 'unchanged', skip: 'skipped' } as const;

/** The counts with further rows. */
export function addCounts(counts: ImportCounts, entries: readonly RowEntry[]): ImportCounts {
  const sum = { ...counts };
  for (const { action, status } of entries) {
    sum.processed++;
    if (action === null) sum.failed++;
    else sum[COUNTED[action]]++;
    if (status === 'warning') sum.warned++;
  }
  return sum;
}
