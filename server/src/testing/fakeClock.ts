import type { Clock } from '../clock.js';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  set(now: number): void;
  advance(milliseconds: number): void;
}

/** Begins on Wednesday, 2026-11-18, 10:00 in Shanghai: a working hour of a working day. */
export function createFakeClock(start = Date.UTC(2026, 10, 18, 2)): FakeClock {
  let now = start;
  return {
    now: () => now,
    set: (next) => void (now = next),
    advance: (milliseconds) => void (now += milliseconds),
  };
}
