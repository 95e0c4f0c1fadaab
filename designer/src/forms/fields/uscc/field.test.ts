import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { uscc } from './index.js';

test('is printed as it is, in figures that line up', () => {
  expect(uscc.print('91330106MA2GM4C81P', fieldOf('uscc'), { locale: 'zh-CN' })).toBe('91330106MA2GM4C81P');
  expect(uscc.figures).toBe(true);
});

test('is kept in capitals, however it is typed', async () => {
  const editor = await mountEditor(fieldOf('uscc'));
  await editor.type('91330106ma2gm4c81p');
  await editor.type('');
  expect(editor.given()).toEqual(['91330106MA2GM4C81P', null]);
});
