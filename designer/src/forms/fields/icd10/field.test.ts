import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { icd10 } from './index.js';

test('is printed as it is, in figures that line up', () => {
  expect(icd10.print('I10.X00', fieldOf('icd10'), { locale: 'zh-CN' })).toBe('I10.X00');
  expect(icd10.figures).toBe(true);
});

test('is kept in capitals, however it is typed', async () => {
  const editor = await mountEditor(fieldOf('icd10'));
  await editor.type('i10.x00');
  await editor.type('');
  expect(editor.given()).toEqual(['I10.X00', null]);
});
