import { expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const print = (value: string) => mountApp(FieldValue, { value, field: fieldOf('phone') });

test('opens when clicked', () => {
  const link = print('+86 139 0000 4172').find('a');
  expect(link.text()).toBe('+86 139 0000 4172');
  expect(link.attributes('href')).toBe('tel:+8613900004172');
});

test('what cannot be followed safely is plain text', () => {
  const value = print('139****4172');
  expect(value.text()).toBe('139****4172');
  expect(value.find('a').exists()).toBe(false);
});

test('brings the right keyboard on a phone', async () => {
  const editor = await mountEditor(fieldOf('phone'));
  expect(editor.input().inputMode || editor.input().getAttribute('inputmode')).toBe('tel');
});
