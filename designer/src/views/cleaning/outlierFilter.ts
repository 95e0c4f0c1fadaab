import type { CleaningJob } from '../../api/cleaning.js';

/** The filter of a list that shows just the outliers of a field, as the address has it. */
export function outlierFilter({ field, low, high }: CleaningJob['outliers'][number]): string {
  const parts = [
    ...(low === null ? [] : [{ field, op: 'lte', value: low }]),
    ...(high === null ? [] : [{ field, op: 'gte', value: high }]),
  ];
  return JSON.stringify(parts.length === 1 ? parts : [{ any: parts }]);
}
