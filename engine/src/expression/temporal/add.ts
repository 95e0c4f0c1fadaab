import { CalendarDate } from './calendarDate.js';
import { CalendarDuration } from './calendarDuration.js';

/** FEEL `+` where a date or a duration is in it; null: these two have no sum. */
export function add(a: unknown, b: unknown): CalendarDate | CalendarDuration | null {
  if (a instanceof CalendarDuration && b instanceof CalendarDate) return add(b, a);
  if (!(b instanceof CalendarDuration)) return null;
  if (a instanceof CalendarDate) return (b.unit === 'days' ? a.plusDays(b.amount) : a.plusMonths(b.amount)) ?? null;
  return a instanceof CalendarDuration && a.unit === b.unit ? new CalendarDuration(a.unit, a.amount + b.amount) : null;
}
