import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { money } from './index.js';

test('is printed with its sign, in Chinese also in capitals', () => {
  expect(money.print('485760.00', fieldOf('money'), { locale: 'zh-CN' })).toBe('¥485,760.00');
  expect(money.print('485760.00', fieldOf('money'), { locale: 'en' })).toBe('CNY 485,760.00');
  expect(money.note!('485760.00', { locale: 'zh-CN' })).toBe('人民币肆拾捌万伍仟柒佰陆拾元整');
  expect(money.note!('485760.00', { locale: 'en' })).toBe('');
});

test('has the sign of its currency, and capitals only in yuan', () => {
  expect(money.print('1200.00', fieldOf('money'), { locale: 'zh-CN', currency: 'USD' })).toBe('$1,200.00');
  expect(money.print('-1200.00', fieldOf('money'), { locale: 'zh-CN', currency: 'EUR' })).toBe('-€1,200.00');
  expect(money.print('1200.00', fieldOf('money'), { locale: 'zh-CN', currency: 'CHF' })).toBe('CHF 1,200.00');
  expect(money.print('1200.00', fieldOf('money'), { locale: 'en', currency: 'USD' })).toBe('USD 1,200.00');
  expect(money.note!('1200.00', { locale: 'zh-CN', currency: 'USD' })).toBe('');
});

test('is grouped at rest with the amount in capitals below, stays as it is when entered, and takes signs and separators', async () => {
  const editor = await mountEditor(fieldOf('money'), '862000.00');
  expect(editor.input().value).toBe('862,000.00');
  expect(editor.wrapper.text()).toContain('人民币捌拾陆万贰仟元整');
  await editor.wrapper.find('input').trigger('focus');
  expect(editor.input().value).toBe('862,000.00');
  await editor.type('¥ 900,000');
  expect(editor.given()).toEqual(['900000']);
});

test('gets its two decimals when one leaves the box', async () => {
  const editor = await mountEditor(fieldOf('money'), '900000');
  await editor.wrapper.find('input').trigger('focus');
  await editor.wrapper.find('input').trigger('blur');
  expect(editor.given()).toEqual(['900000.00']);
});
