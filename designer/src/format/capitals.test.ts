import { expect, test } from 'vitest';
import { capitals } from './capitals.js';

test.each([
  ['485760.00', '人民币肆拾捌万伍仟柒佰陆拾元整'],
  ['862000', '人民币捌拾陆万贰仟元整'],
  ['0', '人民币零元整'],
  ['0.05', '人民币伍分'],
  ['10.05', '人民币壹拾元零伍分'],
  ['1001.50', '人民币壹仟零壹元伍角整'],
  ['100010001.23', '人民币壹亿零壹万零壹元贰角叁分'],
  ['100000000', '人民币壹亿元整'],
  ['1000000001', '人民币壹拾亿零壹元整'],
  ['-20', '人民币负贰拾元整'],
])('%s in capitals is %s', (value, text) => {
  expect(capitals(value)).toBe(text);
});

test('what is no amount has no capitals', () => {
  expect(capitals('abc')).toBe('');
  expect(capitals('1.234')).toBe('');
});
