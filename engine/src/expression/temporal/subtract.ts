import { add } from './add.js';
import { CalendarDate } from './calendarDate.js';
import { CalendarDuration } from './calendarDuration.js';

/** FEEL `-` where a date or a duration is in it: the days between two dates, or one of them less a duration; null: no difference. */
export function subtract(a: unknown, b: unknown): CalendarDate | CalendarDuration | null {
  if (a instanceof CalendarDate && b instanceof CalendarDate) return new CalendarDuration('days', a.number - b.number);
  if (!(b instanceof CalendarDuration) || a === null) return null;
  return add(a, new CalendarDuration(b.unit, b.amount === 0 ? 0 : -b.amount));
}
