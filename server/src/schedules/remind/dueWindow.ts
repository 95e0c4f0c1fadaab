import { zoneClock } from '@vermilion/engine';
import type { Condition, Reminder } from '@vermilion/plugin-kit';
import { MADE_UP_FOR } from './stepDue.js';

const DAY = 86_400_000;

/**
 * The records that a reminder may be about today, as a condition: those whose day lies near enough.
 *
 * @param kind of the field that holds the day
 * @param today `YYYY-MM-DD`
 */
export function dueWindow({ due, daysBefore }: Reminder, kind: string, today: string, timeZone: string): Condition {
  const midnight = Date.parse(today);
  const first = midnight + (Math.min(0, ...daysBefore) - MADE_UP_FOR) * DAY;
  const last = midnight + Math.max(0, ...daysBefore) * DAY;
  const clock = zoneClock(timeZone);
  const value =
    kind === 'datetime'
      ? [clock.toUtc(first), clock.toUtc(last + DAY) - 1]
      : [first, last].map((at) => new Date(at).toISOString().slice(0, 10));
  return { field: due, op: 'between', value };
}
