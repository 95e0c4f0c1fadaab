import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { date } from './index.js';

test('is a day without a time zone, printed by locale', () => {
  expect(date.print('2026-11-30', fieldOf('date'), { locale: 'zh-CN' })).toBe('2026-11-30');
  expect(date.print('2026-11-30', fieldOf('date'), { locale: 'en' })).toBe('30 Nov 2026');
});

test('shows the day and gives ISO text', async () => {
  const editor = await mountEditor(fieldOf('date'), '2026-11-30');
  expect(editor.input().value).toBe('2026-11-30');
  editor.wrapper.findComponent({ name: 'ElDatePicker' }).vm.$emit('update:modelValue', '2026-12-01');
  editor.wrapper.findComponent({ name: 'ElDatePicker' }).vm.$emit('update:modelValue', null);
  expect(editor.given()).toEqual(['2026-12-01', null]);
});
