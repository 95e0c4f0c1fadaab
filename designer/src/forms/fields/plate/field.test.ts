import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { plate } from './index.js';

test('is printed as it is, in figures that line up', () => {
  expect(plate.print('浙A12345', fieldOf('plate'), { locale: 'zh-CN' })).toBe('浙A12345');
  expect(plate.figures).toBe(true);
});

test('is kept in capitals, however it is typed', async () => {
  const editor = await mountEditor(fieldOf('plate'));
  await editor.type('浙a12345');
  await editor.type('');
  expect(editor.given()).toEqual(['浙A12345', null]);
});
