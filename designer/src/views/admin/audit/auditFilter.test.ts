import { expect, test } from 'vitest';
import { auditQueryOf } from './auditFilter.js';

const nothing = { by: '', subject: '', action: '', from: '', to: '' };
const HOUR_MS = 3_600_000;

test('a filter of one day asks from its midnight until the next', () => {
  const { from, to } = auditQueryOf({ ...nothing, from: '2026-11-22', to: '2026-11-22' });
  expect(new Date(from!).getDate()).toBe(22);
  expect((to! - from!) / HOUR_MS).toBe(24);
});

test('the last day of a month ends with the first of the next', () => {
  const { to } = auditQueryOf({ ...nothing, to: '2026-11-30' });
  expect([new Date(to!).getMonth(), new Date(to!).getDate()]).toEqual([11, 1]);
});

test('what is no day is not asked for', () => {
  expect(auditQueryOf({ ...nothing, from: 'yesterday' }).from).toBeNull();
});
