import { describe, expect, it } from 'vitest';
import { newId } from './newId.js';

describe('newId', () => {
  it('is a ULID: time in the first ten characters', () => {
    expect(newId(1_469_918_176_385)).toMatch(/^01ARYZ6S41[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it('sorts by time, and by order of making within one millisecond', () => {
    const ids = [...Array.from({ length: 2_000 }, () => newId(1_000)), newId(1_001), newId(2_000_000)];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
