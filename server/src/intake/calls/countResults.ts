import type { ItemResult } from '../items/intakeItem.js';

/** How many items were created, updated, unchanged or failed, on top of those counted so far. */
export function countResults(
  results: readonly ItemResult[],
  soFar: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { ...soFar };
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
