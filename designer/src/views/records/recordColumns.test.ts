import { expect, test } from 'vitest';
import { fieldOf } from '../../testing/fieldOf.js';
import { entityOf } from './testing/entityOf.js';
import { quickFilters, recordColumns } from './recordColumns.js';

const entity = entityOf({
  amount: fieldOf('money', { list: true, filter: true }),
  name: fieldOf('text', { filter: true }),
  mobile: fieldOf('phone', { list: true, filter: true, access: 'masked' }),
  customer: fieldOf('ref', { list: true }),
  note: fieldOf('text'),
  type: fieldOf('select', { filter: true }),
  files: fieldOf('file', { filter: true }),
});

test('the title is the first column, whether or not it is marked for lists', () => {
  expect(recordColumns(entity).map((column) => column.name)).toEqual(['name', 'amount', 'mobile', 'customer']);
});

test('masked values and references have no order to sort by', () => {
  const sortable = recordColumns(entity).filter((column) => column.sortable);
  expect(sortable.map((column) => column.name)).toEqual(['name', 'amount']);
});

test('dictionaries come first among the filters; masked fields, files and the title are not offered', () => {
  expect(quickFilters(entity).map((each) => each.name)).toEqual(['type', 'amount']);
});
