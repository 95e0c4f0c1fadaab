import { expect, test } from 'vitest';
import { parseFilter } from './parseFilter.js';

const won = { field: 'status', op: 'eq', value: 'won' };

test.each([
  [[won], [won]],
  [{ all: [won] }, [won]],
  [{ any: [won, won] }, [{ any: [won, won] }]],
  [
    [{ any: [won] }, { referredBy: 'crm:followUp.customer' }],
    [{ any: [won] }, { referredBy: 'crm:followUp.customer' }],
  ],
  [[null, 5, { op: 'eq' }, { any: [7] }], []],
])('%j', (json, filter) => {
  expect(parseFilter(JSON.stringify(json))).toEqual(filter);
});

test('no JSON is no condition', () => {
  expect(parseFilter('not json')).toEqual([]);
  expect(parseFilter('')).toEqual([]);
});
