import { randomFillSync } from 'node:crypto';
import { ALPHABET, timeDigits } from './timeDigits.js';

const POOL = Buffer.alloc(4096);
let used = POOL.length;
let lastTime = -1;
let lastRandom: number[] = [];

/**
 * A new ULID: 26 characters that sort by `now` (milliseconds), and within one millisecond of one process by order of making.
 */
export function newId(now: number): string {
  const time = Math.max(Math.trunc(now), 0);
  lastRandom = time === lastTime ? increment(lastRandom) : randomDigits();
  lastTime = time;
  return timeDigits(time) + lastRandom.map((digit) => ALPHABET[digit]).join('');
}

function randomDigits(): number[] {
  if (used + 16 > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const digits = [...POOL.subarray(used, used + 16)].map((byte) => byte & 31);
  used += 16;
  return digits;
}

function increment(digits: readonly number[]): number[] {
  const next = [...digits];
  for (let index = next.length - 1; index >= 0; index--) {
    if (next[index]! < 31) {
      next[index]!++;
      return next;
    }
    next[index] = 0;
  }
  return next;
}
