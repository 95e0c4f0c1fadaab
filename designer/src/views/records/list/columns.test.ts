import { expect, test } from 'vitest';
import type { EntityMeta } from '../../../api/manifest.js';
import { columnsNamed, isSortable, possibleColumns, usualColumns } from './columns.js';

const label = { zh: '字段', en: 'Field' };
const entity = {
  name: 'crm:contract',
  titleField: 'name',
  serial: { pattern: 'HT{seq4}', assign: 'create' },
  fields: {
    name: { kind: 'text', label, list: true },
    amount: { kind: 'money', label, list: true },
    files: { kind: 'file', label },
    mobile: { kind: 'phone', label, access: 'masked' },
  },
} as unknown as EntityMeta;

test('the title is no column of its own, and files are not for lists', () => {
  const names = possibleColumns(entity).map((column) => column.name);
  expect(names).toContain('amount');
  expect(names).toContain('owner');
  expect(names).not.toContain('name');
  expect(names).not.toContain('files');
});

test('usual columns: number, what the plugin lists, owner, last change', () => {
  expect(usualColumns(entity)).toEqual(['no', 'amount', 'owner', 'updatedAt']);
});

test('a column that the entity no longer has is left out', () => {
  expect(columnsNamed(entity, ['amount', 'gone', 'no']).map((column) => column.name)).toEqual(['amount', 'no']);
});

test('nothing is ordered by masked values', () => {
  expect(isSortable(entity.fields['mobile']!)).toBe(false);
  expect(isSortable(entity.fields['amount']!)).toBe(true);
});
