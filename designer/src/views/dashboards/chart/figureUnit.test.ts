import { expect, test } from 'vitest';
import { figureUnit } from './figureUnit.js';

test.each([
  [99_999, 'money', 'zh-CN', 1, '元'],
  [100_000, 'money', 'zh-CN', 10_000, '万元'],
  [100_000_000, 'money', 'zh-CN', 100_000_000, '亿元'],
  [9_999, 'money', 'en', 1, 'CNY'],
  [10_000, 'money', 'en', 1_000, 'CNY k'],
  [1_000_000, 'money', 'en', 1_000_000, 'CNY m'],
  [5_000_000, null, 'zh-CN', 1, ''],
  [80, 'percent', 'en', 1, '%'],
])('figures up to %d of %s in %s are divided by %d: %s', (most, of, locale, divisor, name) => {
  expect(figureUnit(most, of, locale)).toEqual({ divisor, name });
});
