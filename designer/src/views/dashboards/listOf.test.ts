import { expect, test } from 'vitest';
import { listOf } from './listOf.js';

const status = { field: 'status', op: 'eq', value: 'won' } as const;
const amount = { field: 'amount', op: 'gte', value: '5' } as const;

test('conditions that all hold lead to the list with these', () => {
  expect(listOf('crm:lead', [{ all: [status, { all: [amount] }] }])).toEqual({
    path: '/records/crm:lead',
    query: { filter: JSON.stringify([status, amount]) },
  });
  expect(listOf('crm:lead', [])).toEqual({ path: '/records/crm:lead', query: {} });
});

test('what a list cannot show as its filters leads nowhere', () => {
  expect(listOf('crm:lead', [{ any: [status, amount] }])).toBeNull();
  expect(listOf('crm:lead', [status, { referredBy: 'crm:deal.lead' }])).toBeNull();
});
