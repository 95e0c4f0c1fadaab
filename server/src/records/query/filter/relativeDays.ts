import { zoneClock } from '@vermilion/engine';

/** First and last day of a period, `YYYY-MM-DD`. */
export type DayRange = readonly [first: string, last: string];

type Period = 'Day' | 'Week' | 'Month' | 'Quarter' | 'Year';

/** The first day of the period around a day, so many periods later. Weeks begin on Monday. */
const beginnings: Readonly<Record<Period, (year: number, month: number, day: number, later: number) => number>> = {
  Day: (year, month, day, later) => Date.UTC(year, month, day + later),
  Week: (year, month, day, later) =>
    Date.UTC(year, month, day - ((new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7) + 7 * later),
  Month: (year, month, _day, later) => Date.UTC(year, month + later, 1),
  Quarter: (year, month, _day, later) => Date.UTC(year, month - (month % 3) + 3 * later, 1),
  Year: (year, _month, _day, later) => Date.UTC(year + later, 0, 1),
};
const LATER = { last: -1, this: 0, next: 1 } as const;
const DAYS: Readonly<Record<string, string>> = { yesterday: 'lastDay', today: 'thisDay', tomorrow: 'nextDay' };
const DAY = 86_400_000;

/**
 * The days of `today`, `yesterday`, `tomorrow`, `thisWeek`, `lastMonth`, `nextQuarter`, `thisYear` …, `last30days`, `next7days` (today
 * counts with the last and the next).
 *
 * @param today `YYYY-MM-DD`
 * @returns null for any other word
 */
export function relativeDays(word: string, today: string): DayRange | null {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const begin = (period: Period, later: number) => beginnings[period](year, month - 1, day, later);

  const counted = /^(last|next)([1-9]\d{0,3})days$/.exec(word);
  if (counted) {
    const count = Number(counted[2]);
    return counted[1] === 'last'
      ? range(begin('Day', 1 - count), begin('Day', 0))
      : range(begin('Day', 0), begin('Day', count - 1));
  }
  const named = /^(last|this|next)(Day|Week|Month|Quarter|Year)$/.exec(DAYS[word] ?? word);
  if (!named) return null;
  const period = named[2] as Period;
  const later = LATER[named[1] as keyof typeof LATER];
  return range(begin(period, later), begin(period, later + 1) - DAY);
}

const range = (first: number, last: number): DayRange => [isoDay(first), isoDay(last)];
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** First and last millisecond of a range of days in a time zone. */
export function momentsOf([first, last]: DayRange, timeZone: string): readonly [number, number] {
  const clock = zoneClock(timeZone);
  return [clock.toUtc(Date.parse(first)), clock.toUtc(Date.parse(last) + DAY) - 1];
}
