import { addDuration } from '@vermilion/engine';

/** A moment later by an ISO 8601 duration; without one, now. @throws {RangeError} if it is none. */
export function momentAfter(now: number, duration: string | undefined): number {
  if (duration === undefined) return now;
  const moment = addDuration(now, duration);
  if (moment === undefined) throw new RangeError(`Expected an ISO 8601 duration such as PT2H, but it is "${duration}"`);
  return moment;
}
