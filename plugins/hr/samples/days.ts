import { workingDays } from '../calendar/workingDays.js';

export const day = 86_400_000;

/** The calendar day of a moment in China, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Midnight in China of the last day from Monday to Friday that is no public holiday and not after a moment. */
export function weekdayBefore(at: number): number {
  let midnight = Date.parse(dayOf(at)) - 8 * 3_600_000;
  while (!workingDays(dayOf(midnight), dayOf(midnight)).length || isWeekend(midnight)) midnight -= day;
  return midnight;
}

const isWeekend = (midnight: number): boolean => new Date(Date.parse(dayOf(midnight))).getUTCDay() % 6 === 0;
