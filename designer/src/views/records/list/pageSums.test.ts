import { expect, test } from 'vitest';
import type { RecordView } from '../../../api/records.js';
import type { Column } from './columns.js';
import { pageSums } from './pageSums.js';

const amount = { name: 'amount', field: { kind: 'money', label: { zh: '金额', en: 'Amount' } } } as Column;
const record = (value: unknown, masked: string[] = []) => ({ fields: { amount: value }, masked }) as unknown as RecordView;

test('money is added up exactly, empty is nothing', () => {
  expect(pageSums([record('0.10'), record('0.20'), record(null)], [amount])).toEqual([{ column: amount, sum: '0.30' }]);
});

test('masked amounts have no sum', () => {
  expect(pageSums([record('***', ['amount']), record('5.00')], [amount])).toEqual([]);
});
