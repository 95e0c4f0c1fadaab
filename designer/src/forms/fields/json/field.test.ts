import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { json } from './index.js';

test('is printed in one line', () => {
  expect(json.print({ a: [1] }, fieldOf('json'), { locale: 'zh-CN' })).toBe('{"a":[1]}');
});

test('only what is JSON becomes the value; the rest stays in the box with a sentence', async () => {
  const editor = await mountEditor(fieldOf('json'), { a: 1 });
  await editor.type('{"a": 2');
  expect(editor.given()).toEqual([]);
  expect(editor.wrapper.find('.danger').exists()).toBe(true);
  await editor.type('{"a": 2}');
  expect(editor.given()).toEqual([{ a: 2 }]);
});
