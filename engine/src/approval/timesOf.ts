import type { LadderStep } from '../model/approval.js';

/** How often a step of the ladder is taken in all. */
export function timesOf({ every, times }: LadderStep): number {
  return every === undefined ? 1 : Math.max(1, times);
}
