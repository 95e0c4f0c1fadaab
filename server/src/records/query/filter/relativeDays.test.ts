import { expect, it } from 'vitest';
import { momentsOf, relativeDays } from './relativeDays.js';

it.each([
  ['today', '2026-11-22', '2026-11-22', '2026-11-22'],
  ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
  ['tomorrow', '2026-12-31', '2027-01-01', '2027-01-01'],
  ['thisWeek', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['thisWeek', '2026-11-23', '2026-11-23', '2026-11-29'],
  ['lastWeek', '2026-01-01', '2025-12-22', '2025-12-28'],
  ['nextWeek', '2026-11-22', '2026-11-23', '2026-11-29'],
  ['thisMonth', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['nextMonth', '2026-12-05', '2027-01-01', '2027-01-31'],
  ['thisQuarter', '2026-11-22', '2026-10-01', '2026-12-31'],
  ['lastQuarter', '2026-02-01', '2025-10-01', '2025-12-31'],
  ['nextQuarter', '2026-11-22', '2027-01-01', '2027-03-31'],
  ['thisYear', '2026-11-22', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-11-22', '2025-01-01', '2025-12-31'],
  ['last1days', '2026-11-22', '2026-11-22', '2026-11-22'],
  ['last30days', '2026-11-22', '2026-10-24', '2026-11-22'],
  ['next7days', '2026-12-28', '2026-12-28', '2027-01-03'],
])('%s on %s is from %s to %s', (word, today, first, last) => {
  expect(relativeDays(word, today)).toEqual([first, last]);
});

it.each(['', 'thisDecade', 'last0days', 'last12345days', 'lastdays', '__proto__', 'this week'])(
  'knows no period “%s”',
  (word) => {
    expect(relativeDays(word, '2026-11-22')).toBeNull();
  },
);

it('begins a day at the midnight of the zone, and ends it a millisecond before the next', () => {
  expect(momentsOf(['2026-11-22', '2026-11-22'], 'Asia/Shanghai')).toEqual([
    Date.UTC(2026, 10, 21, 16),
    Date.UTC(2026, 10, 22, 16) - 1,
  ]);
});

it('gives the day on which summer time begins 23 hours', () => {
  const [first, last] = momentsOf(['2026-03-29', '2026-03-29'], 'Europe/Berlin');
  expect((last + 1 - first) / 3_600_000).toBe(23);
});
