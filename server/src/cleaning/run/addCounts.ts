import type { JobCounts, StepCount } from '../jobs/cleaningJob.js';

/** The counts of two batches together. */
export function addCounts(one: JobCounts, other: JobCounts): JobCounts {
  const steps = new Map<string, StepCount>();
  for (const each of [...one.steps, ...other.steps]) {
    const key = `${each.step} ${each.field}`;
    steps.set(key, { ...each, count: (steps.get(key)?.count ?? 0) + each.count });
  }
  return {
    seen: one.seen + other.seen,
    records: one.records + other.records,
    cells: one.cells + other.cells,
    refused: one.refused + other.refused,
    steps: [...steps.values()],
    outliers: other.outliers.length > 0 ? other.outliers : one.outliers,
  };
}
