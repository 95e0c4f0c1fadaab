import { expect, test } from 'vitest';
import { money } from './money.js';

test('yuan have their sign in Chinese and their code in English', () => {
  expect(money('zh-CN', '485760.00')).toBe('¥485,760.00');
  expect(money('zh-CN', '-3860')).toBe('-¥3,860.00');
  expect(money('en', '485760.00')).toBe('CNY 485,760.00');
  expect(money('zh-CN', '12.5', 'USD')).toBe('$12.50');
});
