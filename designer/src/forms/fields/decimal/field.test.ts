import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { decimal } from './index.js';

test('keeps every digit as text', async () => {
  const editor = await mountEditor(fieldOf('decimal', { scale: 6 }));
  await editor.type('7.123456');
  expect(editor.given()).toEqual(['7.123456']);
});

test('full-width digits and separators are taken as meant', async () => {
  const editor = await mountEditor(fieldOf('decimal'));
  await editor.type('１，２３４．５');
  expect(editor.given()).toEqual(['1234.5']);
});

test('is printed with as many decimals as the field has', () => {
  expect(decimal.print('7.1', fieldOf('decimal', { scale: 4 }), { locale: 'zh-CN' })).toBe('7.1000');
});
