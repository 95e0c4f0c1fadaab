import { CalendarDate } from './calendarDate.js';
import { CalendarDuration } from './calendarDuration.js';

export function isTemporal(value: unknown): value is CalendarDate | CalendarDuration {
  return value instanceof CalendarDate || value instanceof CalendarDuration;
}
