import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('is typed in several lines', async () => {
  const editor = await mountEditor(fieldOf('longtext'));
  expect(editor.input().tagName).toBe('TEXTAREA');
  await editor.type('第一行\n第二行');
  expect(editor.given()).toEqual(['第一行\n第二行']);
});
