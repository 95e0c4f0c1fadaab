import { expect, test } from 'vitest';
import { currencyOf } from './currencyOf.js';

test.each([
  [{ currency: 'USD' }, 'USD'],
  [{ currency: '***' }, undefined],
  [{ currency: null }, undefined],
  [{ amount: '1.00' }, undefined],
])('of %j: %s', (fields, currency) => {
  expect(currencyOf(fields)).toBe(currency);
});
