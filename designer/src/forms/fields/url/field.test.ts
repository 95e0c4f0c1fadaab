import { expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const print = (value: string) => mountApp(FieldValue, { value, field: fieldOf('url') });

test('opens when clicked', () => {
  const link = print('https://example.com/a?b=1').find('a');
  expect(link.text()).toBe('https://example.com/a?b=1');
  expect(link.attributes('href')).toBe('https://example.com/a?b=1');
});

test('what cannot be followed safely is plain text', () => {
  const value = print('javascript:alert(1)');
  expect(value.text()).toBe('javascript:alert(1)');
  expect(value.find('a').exists()).toBe(false);
});

test('brings the right keyboard on a phone', async () => {
  const editor = await mountEditor(fieldOf('url'));
  expect(editor.input().inputMode || editor.input().getAttribute('inputmode')).toBe('url');
});
