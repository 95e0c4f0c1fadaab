import { expect, test } from 'vitest';
import { dates } from './dates.js';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-11-24T10:00:00');

test('a deadline says today, tomorrow, or the day with its weekday', () => {
  expect(dates.deadline('zh-CN', at('2026-11-24T17:30:00'), now)).toBe('今天 17:30');
  expect(dates.deadline('zh-CN', at('2026-11-25T17:20:00'), now)).toBe('明天 17:20');
  expect(dates.deadline('zh-CN', at('2026-11-27T17:20:00'), now)).toBe('11-27 周五 17:20');
  expect(dates.deadline('en', at('2026-11-25T17:20:00'), now)).toBe('tomorrow 17:20');
  expect(dates.deadline('en', at('2026-11-27T17:20:00'), now)).toBe('Fri 27 Nov, 17:20');
});

test('a year is written only when it is another one', () => {
  expect(dates.moment('zh-CN', at('2026-03-01T09:05:00'), now)).toBe('03-01 09:05');
  expect(dates.moment('zh-CN', at('2025-03-01T09:05:00'), now)).toBe('2025-03-01 09:05');
  expect(dates.moment('en', at('2025-03-01T09:05:00'), now)).toBe('1 Mar 2025, 09:05');
});

test('what is recent says yesterday, and the hour only today', () => {
  expect(dates.recent('zh-CN', at('2026-11-24T08:00:00'), now)).toBe('今天 08:00');
  expect(dates.recent('zh-CN', at('2026-11-23T23:59:00'), now)).toBe('昨天');
  expect(dates.recent('zh-CN', at('2026-11-20T08:00:00'), now)).toBe('11-20');
});

test('a day needs no time zone', () => {
  expect(dates.day('zh-CN', '2026-11-30')).toBe('2026-11-30');
  expect(dates.day('en', '2026-11-30')).toBe('30 Nov 2026');
});

test('days between moments are calendar days', () => {
  expect(dates.daysBetween(at('2026-11-24T23:59:00'), at('2026-11-25T00:01:00'))).toBe(1);
});
