import { expect, test } from 'vitest';
import { amount } from './amount.js';

test.each([
  ['485760.00', '485,760.00'],
  ['485760', '485,760.00'],
  ['0.5', '0.50'],
  ['-1234567.891', '-1,234,567.891'],
  ['12345678901234.56', '12,345,678,901,234.56'],
  ['not a number', 'not a number'],
])('%s is written %s', (value, written) => {
  expect(amount(value)).toBe(written);
});

test('without decimals', () => {
  expect(amount(1284, 0)).toBe('1,284');
});
