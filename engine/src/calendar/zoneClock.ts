const HOUR = 3_600_000;
/** Offsets kept per zone before the memory is emptied: about 200 years of days. */
const CAPACITY = 75_000;

/** The clock on the wall of one time zone. All times in milliseconds; `local` ones count as if that zone were UTC. */
export interface ZoneClock {
  toLocal(utc: number): number;
  /** The first moment for a local time that happens twice; for one that is skipped, the moment by the offset before the gap. */
  toUtc(local: number): number;
}

/**
 * A clock for an IANA time zone, daylight saving time included. Asks `Intl` once per day and zone.
 *
 * @throws {RangeError} if `Intl` does not know the zone.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const clock = clocks.get(timeZone) ?? createClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/** A zone answers the same forever, so its clock is made once. */
const clocks = new Map<string, ZoneClock>();

function createClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ask = (utc: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(utc)) part[type] = Number(value);
    const local = Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!);
    return local - Math.floor(utc / 1000) * 1000;
  };
  const known = new Map<number, number>();
  const offsetAtDay = (day: number): number => {
    let offset = known.get(day);
    if (offset === undefined) {
      if (known.size >= CAPACITY) known.clear();
      known.set(day, (offset = ask(day * 24 * HOUR)));
    }
    return offset;
  };
  const offset = (utc: number): number => {
    const day = Math.floor(utc / (24 * HOUR));
    const before = offsetAtDay(day);
    // On the rare day on which the clocks change, ask for the very moment.
    return before === offsetAtDay(day + 1) ? before : ask(utc);
  };
  return {
    toLocal: (utc) => utc + offset(utc),
    toUtc(local) {
      // No zone is further than 15 hours away, so these are before and after any change that matters.
      const earlier = offset(local - 15 * HOUR);
      const later = offset(local + 15 * HOUR);
      if (earlier === later) return local - earlier;
      const utc = local - earlier;
      return offset(utc) === earlier ? utc : offset(local - later) === later ? local - later : utc;
    },
  };
}
