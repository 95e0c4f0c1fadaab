import { expect, test } from 'vitest';
import { dates } from '../../../format/dates.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { datetime } from './index.js';

const at = new Date(2026, 10, 30, 9, 5).getTime();

test('is a moment in the time zone of the person', () => {
  expect(datetime.print(at, fieldOf('datetime'), { locale: 'zh-CN' })).toBe(dates.moment('zh-CN', at));
});

test('gives milliseconds, whatever the picker calls them', async () => {
  const editor = await mountEditor(fieldOf('datetime'), at);
  expect(editor.input().value).toBe('2026-11-30 09:05');
  editor.wrapper.findComponent({ name: 'ElDatePicker' }).vm.$emit('update:modelValue', String(at));
  expect(editor.given()).toEqual([at]);
});
