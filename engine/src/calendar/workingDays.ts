import type { WorldCalendar } from '../world.js';
import { zoneClock } from './zoneClock.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Days kept before the memory is emptied. */
const CAPACITY = 20_000;

/** Working time of one day: from..to in milliseconds since 1970, UTC, in order. */
export type Shifts = readonly (readonly [number, number])[];

export interface WorkingDays {
  /** The local day (days since 1970) in which a moment lies. */
  dayOf(utc: number): number;
  /** When people work on that day; empty on a day off. */
  shifts(day: number): Shifts;
  /** Milliseconds of one working day: the sum of the calendar's hours. */
  readonly length: number;
}

/** The days of a calendar, each worked out once. Local times that daylight saving skips or repeats are honored. */
export function workingDays(calendar: WorldCalendar): WorkingDays {
  const clock = zoneClock(calendar.timeZone);
  const hours = [...calendar.hours].sort((a, b) => a[0] - b[0]);
  const known = new Map<number, Shifts>();
  const workOut = (day: number): Shifts => {
    if (!worksOn(calendar, day)) return [];
    return hours
      .map(([from, to]) => [clock.toUtc(day * DAY + from * MINUTE), clock.toUtc(day * DAY + to * MINUTE)] as const)
      .filter(([from, to]) => to > from);
  };
  return {
    dayOf: (utc) => Math.floor(clock.toLocal(utc) / DAY),
    shifts(day) {
      let shifts = known.get(day);
      if (shifts === undefined) {
        if (known.size >= CAPACITY) known.clear();
        known.set(day, (shifts = workOut(day)));
      }
      return shifts;
    },
    length: hours.reduce((sum, [from, to]) => sum + (to - from) * MINUTE, 0),
  };
}

function worksOn(calendar: WorldCalendar, day: number): boolean {
  const date = new Date(day * DAY);
  const exception = calendar.days[date.toISOString().slice(0, 10)];
  if (exception !== undefined) return exception;
  const weekday = date.getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
