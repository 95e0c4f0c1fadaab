import { zoneClock, type World } from '@vermilion/engine';
import type { MailingTime } from './mailing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Every rhythm comes again within two months, holidays and all. */
const MOST_DAYS = 62;

/**
 * The next time after a moment that a mail goes out. On working days by the calendar, so not on holidays.
 *
 * @param after milliseconds, UTC
 * @returns milliseconds, UTC
 */
export function nextTime(
  time: MailingTime,
  after: number,
  { timeZone, world }: { readonly timeZone: string; readonly world: Pick<World, 'workingTimeBetween'> },
): number {
  const clock = zoneClock(timeZone);
  const today = Math.floor(clock.toLocal(after) / DAY);
  for (let day = today; day <= today + MOST_DAYS; day++) {
    const at = clock.toUtc(day * DAY + time.hour * HOUR);
    const works = () => world.workingTimeBetween(clock.toUtc(day * DAY), clock.toUtc((day + 1) * DAY)) > 0;
    if (at > after && isDay[time.rhythm](day, time.day, works)) return at;
  }
  // A calendar without a working day: try again then.
  return clock.toUtc((today + MOST_DAYS) * DAY + time.hour * HOUR);
}

type IsDay = (day: number, wanted: number, works: () => boolean) => boolean;
const isDay: Readonly<Record<MailingTime['rhythm'], IsDay>> = {
  daily: () => true,
  weekday: (_day, _wanted, works) => works(),
  weekly: (day, wanted) => ((new Date(day * DAY).getUTCDay() + 6) % 7) + 1 === wanted,
  monthly: (day, wanted) => {
    const date = new Date(day * DAY);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    return date.getUTCDate() === Math.min(wanted, last);
  },
};
