import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { expect, test } from 'vitest';
import { translateZh } from './translateZh.js';

test('everything that the menus offer has a Chinese name', () => {
  const untranslated = Object.values(PopupEntries as Record<string, { label: string }>)
    .map(({ label }) => label)
    .filter((label) => !/[\u4e00-\u9fff]/.test(translateZh(label)));
  expect(untranslated).toEqual([]);
});

test('an event is named by what it waits for, its place and whether it interrupts', () => {
  expect(translateZh('Timer boundary event (non-interrupting)')).toBe('定时边界事件（不中断）');
  expect(translateZh('Message intermediate throw event')).toBe('消息中间抛出事件');
});

test('what is unknown stays as it is', () => {
  expect(translateZh('Something new')).toBe('Something new');
});
