import { expect, test } from 'vitest';
import { fieldOf } from '../../testing/fieldOf.js';
import { initialFields } from './initialFields.js';

const fields = {
  name: fieldOf('text'),
  tax: fieldOf('percent', { default: '13.00' }),
  no: fieldOf('serial'),
  paid: fieldOf('money', { computed: true, default: '0.00' }),
};

test('a form begins with its defaults', () => {
  expect(initialFields(fields)).toEqual({ tax: '13.00' });
});

test('a copy takes what people may write, and nothing that the form has not', () => {
  expect(initialFields(fields, { name: 'A', tax: '6.00', no: 'HT1', paid: '5.00', other: 1 })).toEqual({
    name: 'A',
    tax: '6.00',
  });
});
