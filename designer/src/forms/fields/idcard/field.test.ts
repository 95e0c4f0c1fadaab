import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { idcard } from './index.js';

test('is printed as it is, in figures that line up', () => {
  expect(idcard.print('11010519491231002X', fieldOf('idcard'), { locale: 'zh-CN' })).toBe('11010519491231002X');
  expect(idcard.figures).toBe(true);
});

test('is kept in capitals, however it is typed', async () => {
  const editor = await mountEditor(fieldOf('idcard'));
  await editor.type('11010519491231002x');
  await editor.type('');
  expect(editor.given()).toEqual(['11010519491231002X', null]);
});
