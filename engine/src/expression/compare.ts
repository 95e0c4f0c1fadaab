import { CalendarDate } from './temporal/calendarDate.js';
import { CalendarDuration } from './temporal/calendarDuration.js';

/** -1, 0 or 1 for two numbers, texts, dates or durations of one unit; null: they have no order. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof CalendarDate && b instanceof CalendarDate) return Math.sign(a.number - b.number);
  if (a instanceof CalendarDuration && b instanceof CalendarDuration && a.unit === b.unit) return Math.sign(a.amount - b.amount);
  return null;
}

/** Is a value between two ends, each of which may be open (null)? Ends the wrong way round are turned. */
export function isWithin(
  value: unknown,
  start: unknown,
  end: unknown,
  startIncluded: boolean,
  endIncluded: boolean,
): boolean | null {
  if (value === null || (start === null && end === null)) return null;
  if (start !== null && end !== null) {
    const order = compare(start, end);
    if (order === null) return null;
    if (order > 0) return isWithin(value, end, start, endIncluded, startIncluded);
  }
  const low = start === null ? 1 : compare(value, start);
  const high = end === null ? -1 : compare(value, end);
  if (low === null || high === null) return null;
  return (low > 0 || (low === 0 && startIncluded)) && (high < 0 || (high === 0 && endIncluded));
}
