import { UsageError } from '../usageError.js';

/** A moment as ISO 8601 (`2026-01-05T09:00:00+08:00`), in milliseconds since 1970, UTC. @throws {UsageError} */
export function momentOf(what: string, text: unknown): number {
  const moment = typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment))
    throw new UsageError(`Expected ${what} to be a moment such as 2026-01-05T09:00:00+08:00, but it is ${JSON.stringify(text)}`);
  return moment;
}
