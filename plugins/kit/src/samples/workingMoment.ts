import { integerBetween } from '../fields/chance.js';

const day = 86_400_000;
const china = 8 * 3_600_000;

/** A moment on a weekday in office hours of China, most often in the middle of the morning or of the afternoon; both bounds in milliseconds. */
export function workingMoment(random: () => number, from: number, to: number): number {
  const hours = [9, 9, 10, 10, 11, 14, 14, 15, 15, 16, 16, 17];
  for (;;) {
    const midnight = Math.floor((from + random() * (to - from) + china) / day) * day;
    const weekday = new Date(midnight).getUTCDay();
    const minute = integerBetween(random, 0, 59);
    const moment = midnight - china + hours[integerBetween(random, 0, hours.length - 1)]! * 3_600_000 + minute * 60_000;
    if (weekday !== 0 && weekday !== 6 && moment >= from && moment <= to) return moment;
  }
}
