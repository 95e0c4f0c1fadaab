import { expect, test } from 'vitest';
import { followingPeriods } from './followingPeriods.js';
import { periodName } from './periodName.js';

const today = new Date('2026-11-22T12:00:00');

test.each([
  ['day', ['2026-02-28', '2026-03-02'], ['2026-02-28', '2026-03-01', '2026-03-02']],
  ['week', ['2025-12-29', '2026-01-12'], ['2025-12-29', '2026-01-05', '2026-01-12']],
  ['month', ['2025-11', '2026-01'], ['2025-11', '2025-12', '2026-01']],
  ['quarter', ['2025-Q4', '2026-Q2'], ['2025-Q4', '2026-Q1', '2026-Q2']],
  ['year', ['2024', '2026'], ['2024', '2025', '2026']],
  ['weekday', ['1', '5'], ['1', '5']],
  ['hour', [], []],
  ['month', [], []],
] as const)('%s from %j: %j', (grain, keys, expected) => {
  expect(followingPeriods(grain, keys)).toEqual(expected);
});

test('a span of thousands of days is not filled', () => {
  expect(followingPeriods('day', ['1990-01-01', '2026-01-01'])).toEqual(['1990-01-01', '2026-01-01']);
});

test.each([
  ['month', '2026-11', '11月', 'Nov'],
  ['month', '2025-02', '2025-02', 'Feb 2025'],
  ['week', '2026-11-16', '11-16', '16 Nov'],
  ['day', '2025-11-16', '2025-11-16', '16 Nov 2025'],
  ['quarter', '2026-Q4', '2026年4季度', 'Q4 2026'],
  ['year', '2026', '2026年', '2026'],
  ['weekday', '7', '周日', 'Sun'],
  ['hour', '09', '09:00', '09:00'],
] as const)('%s %s is %s, in English %s', (grain, period, zh, en) => {
  expect(periodName(grain, period, 'zh-CN', today)).toBe(zh);
  expect(periodName(grain, period, 'en', today)).toBe(en);
});
