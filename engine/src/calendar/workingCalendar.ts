import { Incident } from '../errors.js';
import type { World, WorldCalendar } from '../world.js';
import { parseWorkingDuration } from './parseWorkingDuration.js';
import { workingDays } from './workingDays.js';

/** Longest stretch of days without any working time before the calendar is held to be wrong. */
const MAX_DAYS_OFF = 3_660;

/** Working time on a calendar, in the shape in which a world offers it. */
export type WorkingCalendar = Pick<World, 'addWorkingTime' | 'workingTimeBetween'>;

/**
 * A calendar one can reckon with. One working day is the sum of the calendar's hours, so `P1D` from ten in the morning ends at
 * ten on the next working day. With `workingDayMs` the clock is compressed: a working day lasts that long, day and night.
 *
 * @throws {RangeError} if the time zone is unknown or the hours are not in order.
 */
export function workingCalendar(calendar: WorldCalendar): WorkingCalendar {
  const bad = calendar.hours.find(([from, to]) => !(from >= 0 && to > from));
  if (bad !== undefined)
    throw new RangeError(`Expected hours as [from, to] in minutes of the day, but found [${bad.join(', ')}]`);
  const days = workingDays(calendar);
  const { workingDayMs } = calendar;
  if (workingDayMs !== undefined) {
    const scale = days.length === 0 ? 1 : workingDayMs / days.length;
    return {
      addWorkingTime: (from, duration) => from + Math.round(lengthOf(duration, days.length) * scale),
      workingTimeBetween: (from, to) => Math.round((to - from) / scale),
    };
  }
  return {
    addWorkingTime(from, duration) {
      let left = lengthOf(duration, days.length);
      if (left === 0) return from;
      for (let day = days.dayOf(from) - 1, off = 0; off < MAX_DAYS_OFF; day++) {
        const shifts = days.shifts(day);
        off = shifts.length === 0 ? off + 1 : 0;
        for (const [start, end] of shifts) {
          const begin = Math.max(start, from);
          if (end <= begin) continue;
          if (begin + left <= end) return begin + left;
          left -= end - begin;
        }
      }
      throw new Incident('BAD_DURATION', `Expected a calendar with working time, but found none in ${MAX_DAYS_OFF} days`);
    },
    workingTimeBetween(from, to) {
      return to < from ? -between(to, from) : between(from, to);
    },
  };

  function between(from: number, to: number): number {
    let sum = 0;
    for (let day = days.dayOf(from) - 1, last = days.dayOf(to); day <= last; day++) {
      for (const [start, end] of days.shifts(day)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    return sum;
  }
}

function lengthOf(duration: string, day: number): number {
  const { days, milliseconds } = parseWorkingDuration(duration);
  return Math.round(days * day) + milliseconds;
}
