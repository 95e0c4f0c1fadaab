import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { percent } from './index.js';

test.each([
  ['92.00', '92%'],
  ['8.50', '8.5%'],
  ['100', '100%'],
])('%s is printed %s', (value, printed) => {
  expect(percent.print(value, fieldOf('percent'), { locale: 'zh-CN' })).toBe(printed);
});

test('shows the sign and takes numbers with or without it', async () => {
  const editor = await mountEditor(fieldOf('percent'), '92.00');
  expect(editor.input().value).toBe('92');
  expect(editor.wrapper.text()).toContain('%');
  await editor.type('88%');
  expect(editor.given()).toEqual(['88']);
});
