import { expect, test } from 'vitest';
import { outlierFilter } from './outlierFilter.js';

test('values that are too small or too great, and only those', () => {
  expect(JSON.parse(outlierFilter({ field: 'a', count: 2, low: 1, high: '9.50' }))).toEqual([
    {
      any: [
        { field: 'a', op: 'lte', value: 1 },
        { field: 'a', op: 'gte', value: '9.50' },
      ],
    },
  ]);
  expect(JSON.parse(outlierFilter({ field: 'a', count: 1, low: null, high: 9 }))).toEqual([{ field: 'a', op: 'gte', value: 9 }]);
});
