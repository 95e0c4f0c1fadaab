import { expect, test } from 'vitest';
import { duration } from './duration.js';

const HOUR = 3_600_000;

test('a length of time is told in one unit', () => {
  expect(duration('zh-CN', 20_000)).toBe('不到1分钟');
  expect(duration('zh-CN', 40 * 60_000)).toBe('40分钟');
  expect(duration('zh-CN', 5 * HOUR)).toBe('5小时');
  expect(duration('zh-CN', 48 * HOUR)).toBe('2天');
  expect(duration('en', HOUR)).toBe('1 hour');
  expect(duration('en', 5 * HOUR)).toBe('5 hours');
});

test('a working day is as long as the calendar says', () => {
  expect(duration('zh-CN', 12.8 * HOUR, 8 * HOUR, true)).toBe('1.6工作日');
  expect(duration('en', 8 * HOUR, 8 * HOUR, true)).toBe('1 working day');
});
