import { momentsOf } from '../records/query/filter/relativeDays.js';
import { dateIn } from '../records/serials/assignNumber.js';

const AT_NIGHT = 3 * 3_600_000;

/** Three o'clock of the last night in a time zone: what is done every night is due if it was not done since. */
export function lastNight(now: number, timeZone: string): number {
  const today = dateIn(timeZone, now - AT_NIGHT);
  const midnight = momentsOf([today, today], timeZone)[0];
  return midnight + AT_NIGHT;
}
