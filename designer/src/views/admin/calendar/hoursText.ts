const MINUTES_AN_HOUR = 60;
const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / MINUTES_AN_HOUR))}:${two(minutes % MINUTES_AN_HOUR)}`;

/** Working hours, given as minutes of the day: `09:00–12:00 13:30–18:30`. */
export const hoursText = (hours: readonly (readonly [number, number])[]): string =>
  hours.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(' ');
