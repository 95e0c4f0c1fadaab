import { expect, test } from 'vitest';
import type { RecordView } from '../../../api/records.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { pageSums } from './pageSums.js';

const amount = { name: 'amount', field: fieldOf('money') };
const record = (value: unknown, masked: string[] = [], currency?: string) =>
  ({ fields: { amount: value, currency }, masked }) as unknown as RecordView;

test('money is added up exactly, empty is nothing', () => {
  expect(pageSums([record('0.10'), record('0.20'), record(null)], [amount])).toEqual([
    { column: amount, sums: [{ currency: 'CNY', sum: '0.30' }] },
  ]);
});

test('currencies are not added to each other', () => {
  expect(pageSums([record('1.00', [], 'USD'), record('2.00'), record('3.00', [], 'USD')], [amount])[0]!.sums).toEqual([
    { currency: 'USD', sum: '4.00' },
    { currency: 'CNY', sum: '2.00' },
  ]);
});

test('masked amounts have no sum, nor has a page without any', () => {
  expect(pageSums([record('***', ['amount']), record('5.00')], [amount])).toEqual([]);
  expect(pageSums([record(null)], [amount])).toEqual([]);
});
