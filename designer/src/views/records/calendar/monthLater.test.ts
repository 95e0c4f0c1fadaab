import { expect, test } from 'vitest';
import { monthLater } from './monthLater.js';

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', 0, '2026-11'],
])('%s and %d months is %s', (month, months, expected) => {
  expect(monthLater(month, months)).toBe(expected);
});
