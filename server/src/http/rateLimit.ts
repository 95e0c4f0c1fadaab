import type { Clock } from '../clock.js';
import { refusals } from './refusals.js';

export interface RateLimit {
  /** @throws {HttpError} 429 if somebody has asked too often within the last minute. */
  take(personId: string): void;
}

const MINUTE_MS = 60_000;

/** So many questions a minute and person, on this node: for what is cheap by itself and must not be asked by the thousand. */
export function createRateLimit(clock: Clock, perMinute: number): RateLimit {
  const asked = new Map<string, { readonly since: number; times: number }>();
  return {
    take(personId) {
      const now = clock.now();
      for (const [id, { since }] of asked) if (now - since >= MINUTE_MS) asked.delete(id);
      const mine = asked.get(personId) ?? { since: now, times: 0 };
      if (mine.times >= perMinute) throw refusals.tooManyRequests(Math.ceil((mine.since + MINUTE_MS - now) / 1000));
      mine.times++;
      asked.set(personId, mine);
    },
  };
}
