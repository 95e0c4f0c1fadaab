import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { rating } from './index.js';

test('is printed out of its highest', () => {
  expect(rating.print(4, fieldOf('rating'), { locale: 'zh-CN' })).toBe('4 / 5');
  expect(rating.print(7, fieldOf('rating', { scale: 10 }), { locale: 'zh-CN' })).toBe('7 / 10');
});

test('is given by a click', async () => {
  const editor = await mountEditor(fieldOf('rating'), null);
  await editor.wrapper.findAll('.el-rate__item')[2]!.trigger('click');
  expect(editor.given()).toEqual([3]);
});
