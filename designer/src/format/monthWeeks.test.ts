import { expect, test } from 'vitest';
import { monthWeeks, weekdayOf } from './monthWeeks.js';

test('a month that begins on a Sunday has it at the end of its first week', () => {
  const weeks = monthWeeks(2026, 11);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[1]![0]).toBe('2026-11-02');
  expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
});

test('a month that fills whole weeks has no gaps', () => {
  expect(monthWeeks(2027, 2).flat()).not.toContain(null);
  expect(monthWeeks(2027, 2)).toHaveLength(4);
});

test.each([
  [2024, 29],
  [2026, 28],
])('February %i has %i days', (year, days) => {
  expect(monthWeeks(year, 2).flat().filter(Boolean)).toHaveLength(days);
});

test('weeks begin on Monday', () => {
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([0, 6]);
});
