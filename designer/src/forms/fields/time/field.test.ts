import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('shows the time of day and gives it as text', async () => {
  const editor = await mountEditor(fieldOf('time'), '09:30');
  expect(editor.input().value).toBe('09:30');
  editor.wrapper.findComponent({ name: 'ElTimePicker' }).vm.$emit('update:modelValue', '18:00');
  expect(editor.given()).toEqual(['18:00']);
});
