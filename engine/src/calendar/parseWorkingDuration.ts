import { Incident } from '../errors.js';

/** Working time as a person writes it: whole working days (of whatever length) and time of the clock. */
export interface WorkingDuration {
  readonly days: number;
  /** Hours, minutes and seconds together. */
  readonly milliseconds: number;
}

const PATTERN =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAYS_PER_WEEK = 5;

/**
 * Reads an ISO 8601 duration as working time: `P1D` one working day, `P1W` five, `PT4H` four working hours, `P0.5D`, `P1DT2H`.
 *
 * @throws {Incident} BAD_DURATION: not a duration, or one with years or months, which have no fixed number of working days.
 */
export function parseWorkingDuration(text: string): WorkingDuration {
  const match = PATTERN.exec(text);
  if (match === null || text.endsWith('P') || text.endsWith('T')) {
    throw new Incident(
      'BAD_DURATION',
      `Expected working time in weeks, days, hours, minutes or seconds like P1DT4H, but found "${text}"`,
    );
  }
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { days: weeks * DAYS_PER_WEEK + days, milliseconds: Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000) };
}
