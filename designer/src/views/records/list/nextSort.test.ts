import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { nextSort } from './nextSort.js';

test('amounts come from the largest, names from the first letter; the third click takes the order away', () => {
  const amount = { name: 'amount', field: fieldOf('money') };
  expect([nextSort('', amount), nextSort('-amount', amount), nextSort('amount', amount)]).toEqual(['-amount', 'amount', '']);
  const no = { name: 'no', field: fieldOf('text') };
  expect([nextSort('', no), nextSort('no', no), nextSort('-no', no)]).toEqual(['no', '-no', '']);
});

test('another column begins anew', () => {
  expect(nextSort('-no', { name: 'amount', field: fieldOf('money') })).toBe('-amount');
});
