import { expect, test } from 'vitest';
import { fieldOf } from '../../testing/fieldOf.js';
import { createAccess, editAccess, printAccess, recordForm } from './recordForm.js';
import { entityOf } from './testing/entityOf.js';

const fields = {
  name: fieldOf('text', { access: 'write' }),
  code: fieldOf('uscc', { access: 'write', writeOnce: true }),
  mobile: fieldOf('phone', { access: 'masked' }),
  paid: fieldOf('money', { access: 'write', computed: true }),
  level: fieldOf('select', { access: 'read' }),
};

test('the form has every field in the order of the entity', () => {
  expect(recordForm(entityOf(fields)).sections).toEqual([{ fields: ['name', 'code', 'mobile', 'paid', 'level'] }]);
});

test('a page that shows a record has no boxes', () => {
  expect(printAccess(fields)).toEqual({ name: 'read', code: 'read', mobile: 'masked', paid: 'read', level: 'read' });
});

test('a new record asks only for what one may fill in', () => {
  const boxes = Object.entries(createAccess(fields)).filter(([, access]) => access !== 'hidden');
  expect(boxes).toEqual([
    ['name', 'write'],
    ['code', 'write'],
  ]);
});

test('what is set once, computed or masked in this record is printed when it is edited', () => {
  expect(editAccess(fields, ['mobile'])).toEqual({ name: 'write', code: 'read', mobile: 'masked', paid: 'read', level: 'read' });
  expect(editAccess(fields, ['name'])['name']).toBe('masked');
});
