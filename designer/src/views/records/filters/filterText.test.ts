import { expect, test } from 'vitest';
import { filterOf, rangeOf, rangeText } from './filterText.js';

test('several items of a dictionary are one condition', () => {
  expect(filterOf('type', 'select', 'sales,service')).toEqual({ field: 'type', op: 'in', value: ['sales', 'service'] });
});

test('a range may be open at either end', () => {
  expect(filterOf('amount', 'money', '1000..5000')).toEqual({ field: 'amount', op: 'between', value: ['1000', '5000'] });
  expect(filterOf('amount', 'money', '1000..')).toEqual({ field: 'amount', op: 'gte', value: '1000' });
  expect(filterOf('amount', 'money', '..5000')).toEqual({ field: 'amount', op: 'lte', value: '5000' });
  expect(filterOf('amount', 'money', '..')).toBeNull();
});

test('kinds that hold numbers are asked for with numbers, exact ones with text', () => {
  expect(filterOf('at', 'datetime', '1000..')).toMatchObject({ value: 1000 });
  expect(filterOf('tax', 'percent', '13.00..')).toMatchObject({ value: '13.00' });
});

test('yes and no, parts of a text, people', () => {
  expect(filterOf('standard', 'bool', 'false')).toEqual({ field: 'standard', op: 'eq', value: false });
  expect(filterOf('name', 'text', '冷链')).toEqual({ field: 'name', op: 'contains', value: '冷链' });
  expect(filterOf('owner', 'user', '$me')).toEqual({ field: 'owner', op: 'in', value: ['$me'] });
});

test('what says nothing, and kinds without filters, give no condition', () => {
  expect(filterOf('type', 'select', '')).toBeNull();
  expect(filterOf('type', 'select', ',')).toBeNull();
  expect(filterOf('files', 'file', 'x')).toBeNull();
});

test('a range survives the address', () => {
  expect(rangeOf(rangeText('2026-01-01', ''))).toEqual({ from: '2026-01-01', to: '' });
  expect(rangeText('', '')).toBe('');
});
