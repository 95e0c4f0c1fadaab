import type { PageFilter } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import { narrowedBy, readChoices, writeChoices } from './narrowedBy.js';

const label = { zh: '', en: '' };
const filters: readonly PageFilter[] = [
  { label, fields: { 'crm:contract': 'signedDate', 'crm:opportunity': 'createdAt' } },
  { label, fields: { 'crm:contract': 'ownerDepartment' } },
];
const kindOf = (filter: PageFilter) => (filter === filters[0] ? 'period' : 'department');

test('choices narrow the widgets of the entities that their filters name', () => {
  const choices = ['thisMonth', 'd1'];
  expect(narrowedBy(filters, choices, 'crm:contract', kindOf)).toEqual([
    { field: 'signedDate', op: 'within', value: 'thisMonth' },
    { field: 'ownerDepartment', op: 'below', value: 'd1' },
  ]);
  expect(narrowedBy(filters, choices, 'crm:opportunity', kindOf)).toHaveLength(1);
  expect(narrowedBy(filters, [null, 'd1'], 'crm:opportunity', kindOf)).toEqual([]);
});

test('an address keeps choices, and forgives what makes no sense', () => {
  expect(readChoices(writeChoices([null, 'd1']))).toEqual([null, 'd1']);
  expect(writeChoices([null, null])).toBeUndefined();
  expect([readChoices('no'), readChoices('{}'), readChoices('[1]'), readChoices(undefined)]).toEqual([[], [], [null], []]);
});
