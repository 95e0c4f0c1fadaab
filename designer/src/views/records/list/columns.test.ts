import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { entityOf } from '../testing/entityOf.js';
import { columnsOf, filterableFields, isSortable, possibleColumns, usualColumns } from './columns.js';

const entity = entityOf(
  {
    name: fieldOf('text', { list: true }),
    amount: fieldOf('money', { list: true }),
    files: fieldOf('file'),
    mobile: fieldOf('phone', { access: 'masked' }),
    customer: fieldOf('ref', { entity: 'crm:enterpriseCustomer' }),
  },
  { serial: { pattern: 'HT{seq4}', assign: 'create' } },
);
const named = (name: string) => possibleColumns(entity).find((each) => each.name === name)!;

test('the title is no column to choose, and files are not for lists', () => {
  const names = possibleColumns(entity).map((column) => column.name);
  expect(names).toEqual(expect.arrayContaining(['amount', 'owner', 'mobile']));
  expect(names).not.toContain('name');
  expect(names).not.toContain('files');
});

test('usual columns: number, what the plugin lists, owner, last change', () => {
  expect(usualColumns(entity)).toEqual([{ name: 'no' }, { name: 'amount' }, { name: 'owner' }, { name: 'updatedAt' }]);
});

test('an entity without numbers has no column for them', () => {
  const plain = entityOf({ name: fieldOf('text') });
  expect(possibleColumns(plain).map(({ name }) => name)).not.toContain('no');
});

test('columns keep their order and width, and those that the entity no longer has are left out', () => {
  const chosen = columnsOf(entity, [{ name: 'owner', width: 120 }, { name: 'gone' }, { name: 'amount' }]);
  expect(chosen).toMatchObject([{ name: 'owner', width: 120, field: { kind: 'user' } }, { name: 'amount' }]);
});

test('nothing is ordered or filtered by masked values, and nothing ordered by ids', () => {
  expect(isSortable(named('amount'))).toBe(true);
  expect(isSortable(named('mobile'))).toBe(false);
  expect(isSortable(named('customer'))).toBe(false);
  expect(filterableFields(entity).map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'customer', 'createdAt']));
  expect(filterableFields(entity).map(({ name }) => name)).not.toContain('mobile');
});
