import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('brings the number keys and keeps leading zeros', async () => {
  const editor = await mountEditor(fieldOf('bankcard'));
  expect(editor.input().getAttribute('inputmode')).toBe('numeric');
  await editor.type('0622202');
  expect(editor.given()).toEqual(['0622202']);
});
