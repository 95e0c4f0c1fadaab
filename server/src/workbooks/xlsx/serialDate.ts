const DAY_MS = 86_400_000;
/** Day 0 of the two systems of Excel, as days of UTC. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;
const LATEST = 2_958_465;

/** What a serial number is shown as. */
export type SerialShape = 'date' | 'datetime' | 'time';

/**
 * The text of a serial number of Excel, by arithmetic on days alone: no time zone can move it. The first system believes that 1900
 * had a 29th of February; days before it are one further on.
 *
 * @returns undefined for a number that is no day of a calendar
 */
export function serialDate(serial: number, shape: SerialShape, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = timeText(seconds - days * 86_400);
  if (shape === 'time' && days === 0) return time;
  const counted = is1904 ? days + DAYS_TO_1904 : days < 60 ? days + 1 : days;
  if (counted > LATEST) return undefined;
  const day = new Date(EPOCH_1900 + counted * DAY_MS).toISOString().slice(0, 10);
  const isWhole = time === '00:00:00';
  return shape === 'date' || (shape === 'datetime' && isWhole) ? (isWhole ? day : `${day} ${time}`) : `${day} ${time}`;
}

function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
