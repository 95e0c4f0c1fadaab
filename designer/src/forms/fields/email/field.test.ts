import { expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const print = (value: string) => mountApp(FieldValue, { value, field: fieldOf('email') });

test('opens when clicked', () => {
  const link = print('a@example.com').find('a');
  expect(link.text()).toBe('a@example.com');
  expect(link.attributes('href')).toBe('mailto:a@example.com');
});

test('what cannot be followed safely is plain text', () => {
  const value = print('a***@example.com');
  expect(value.text()).toBe('a***@example.com');
  expect(value.find('a').exists()).toBe(false);
});

test('brings the right keyboard on a phone', async () => {
  const editor = await mountEditor(fieldOf('email'));
  expect(editor.input().inputMode || editor.input().getAttribute('inputmode')).toBe('email');
});
