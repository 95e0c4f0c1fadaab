import { expect, test } from 'vitest';
import { dayAfterKey } from './dayAfterKey.js';

test.each([
  ['ArrowRight', '2026-02-28', '2026-03-01'],
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowDown', '2026-11-28', '2026-12-05'],
  ['ArrowUp', '2026-11-05', '2026-10-29'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['PageUp', '2026-03-15', '2026-02-15'],
  ['Home', '2026-02-17', '2026-02-01'],
  ['End', '2026-02-17', '2026-02-28'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(dayAfterKey(from, key)).toBe(to);
});

test.each([
  ['ArrowRight', '2026-12-31'],
  ['PageUp', '2026-01-15'],
  ['a', '2026-01-15'],
])('%s leads nowhere from %s', (key, from) => {
  expect(dayAfterKey(from, key)).toBeNull();
});
