import { expect, test } from 'vitest';
import { emptyKey, keyOf, scopeWithin } from './keyDraft.js';

test('addresses stand one a line or after commas, and the last day counts to its end', () => {
  const draft = { ...emptyKey(), addresses: '203.0.113.9\n 10.0.0.1，::1', lastDay: 1_000 };
  expect(keyOf(draft)).toMatchObject({ addresses: ['203.0.113.9', '10.0.0.1', '::1'], expiresAt: 1_000 + 86_400_000 - 1 });
  expect(keyOf(emptyKey())).toMatchObject({ addresses: [], expiresAt: null, scope: {} });
});

test('entities without a field are left out', () => {
  expect(keyOf({ ...emptyKey(), scope: { 'crm:lead': ['name'], 'crm:contact': [] } }).scope).toEqual({ 'crm:lead': ['name'] });
});

test('of the scope stays what the other person may send too', () => {
  const label = { zh: '', en: '' };
  const offered = [{ name: 'crm:lead', title: label, fields: [{ name: 'name', label, required: true }] }];
  expect(scopeWithin({ 'crm:lead': ['name', 'phone'], 'crm:contact': ['name'] }, offered)).toEqual({ 'crm:lead': ['name'] });
});
