import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { bool } from './index.js';

test('is printed as a word', () => {
  expect(bool.print(false, fieldOf('bool'), { locale: 'zh-CN' })).toBe('否');
  expect(bool.print(true, fieldOf('bool'), { locale: 'en' })).toBe('Yes');
});

test('unanswered is neither yes nor no', async () => {
  const editor = await mountEditor(fieldOf('bool'), null);
  expect(editor.wrapper.findAll('.is-checked')).toHaveLength(0);
  await editor.wrapper.findAll('input')[1]!.setValue(true);
  expect(editor.given()).toEqual([false]);
});
