import { expect, test } from 'vitest';
import { keyState } from './keyState.js';

const DAY = 86_400_000;
const NOW = 100 * DAY;

test.each([
  [null, null, 'valid'],
  [NOW + 15 * DAY, null, 'valid'],
  [NOW + 14 * DAY, null, 'ending'],
  [NOW, null, 'expired'],
  [NOW + 90 * DAY, NOW - DAY, 'revoked'],
] as const)('a key that expires at %s and was revoked at %s is %s', (expiresAt, revokedAt, state) => {
  expect(keyState({ expiresAt, revokedAt }, NOW)).toBe(state);
});
