import { CalendarDate } from './calendarDate.js';
import type { CalendarDuration } from './calendarDuration.js';

type Properties<T> = Readonly<Record<string, (value: T) => number | null>>;

const ofDate: Properties<CalendarDate> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday: ({ weekday }) => weekday,
};

const inMonths = (work: (months: number) => number) => (duration: CalendarDuration) =>
  duration.unit === 'months' ? work(duration.amount) : null;
const inDays = (work: (days: number) => number) => (duration: CalendarDuration) =>
  duration.unit === 'days' ? work(duration.amount) : null;

const ofDuration: Properties<CalendarDuration> = {
  years: inMonths((months) => Math.trunc(months / 12) || 0),
  months: inMonths((months) => months % 12 || 0),
  days: inDays((days) => days),
  hours: inDays(() => 0),
  minutes: inDays(() => 0),
  seconds: inDays(() => 0),
};

/** `date.year`, `duration.days` and the like; null: it has no such property. */
export function temporalProperty(value: CalendarDate | CalendarDuration, name: string): number | null {
  if (value instanceof CalendarDate) return Object.hasOwn(ofDate, name) ? ofDate[name]!(value) : null;
  return Object.hasOwn(ofDuration, name) ? ofDuration[name]!(value) : null;
}
