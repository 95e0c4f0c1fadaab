import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { int } from './index.js';

test('is printed with thousands separated', () => {
  expect(int.print(1284000, fieldOf('int'), { locale: 'zh-CN' })).toBe('1,284,000');
});

test('gives numbers; what is none is left for the check to name', async () => {
  const editor = await mountEditor(fieldOf('int'));
  await editor.type('1,284');
  await editor.type('十二');
  await editor.type('');
  expect(editor.given()).toEqual([1284, '十二', null]);
});
