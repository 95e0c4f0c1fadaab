import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { text } from './index.js';

test('is printed as it is', () => {
  expect(text.print('冷链合同', fieldOf('text'), { locale: 'zh-CN' })).toBe('冷链合同');
});

test('gives what is typed, and nothing for an emptied box', async () => {
  const editor = await mountEditor(fieldOf('text', { length: 120 }), '旧名');
  expect(editor.input().value).toBe('旧名');
  expect(editor.input().maxLength).toBe(120);
  await editor.type('新名');
  await editor.type('');
  expect(editor.given()).toEqual(['新名', null]);
});
