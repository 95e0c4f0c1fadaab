import { expect, test } from 'vitest';
import { english } from './english.js';
import type { Messages } from './messagesOf.js';
import { zhCn } from './zhCn.js';

const sources = import.meta.glob<string>('../**/*.{ts,vue}', { query: '?raw', import: 'default', eager: true });

const keysOf = (messages: Messages, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
const textsOf = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
const at = (messages: Messages, key: string): string =>
  key
    .split('.')
    .reduce<string | Messages>((value, part) => (typeof value === 'string' ? value : value[part]!), messages) as string;

const keys = { zh: keysOf(zhCn), en: keysOf(english) };

test('each text exists in both languages', () => {
  expect(keys.en.filter((key) => !keys.zh.includes(key))).toEqual([]);
  expect(keys.zh.filter((key) => !keys.en.includes(key))).toEqual([]);
});

test('both languages fill in the same values', () => {
  expect(keys.zh.filter((key) => placeholders(at(zhCn, key)) !== placeholders(at(english, key)))).toEqual([]);
});

test('each key that the sources name has a text', () => {
  const known = new Set(keys.zh);
  const missing = Object.entries(sources)
    .filter(([path]) => !path.endsWith('.test.ts') && !path.startsWith('./'))
    .flatMap(([path, source]) =>
      [...source.matchAll(/(?<![\w.])\$?t\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => ({ path, key: match[1]! })),
    )
    .filter(({ key }) => !known.has(key));
  expect(missing).toEqual([]);
});

test('Chinese texts have no hand-typed space beside Chinese characters, and no text needs escaping that is not escaped', () => {
  expect(textsOf(zhCn).filter((text) => /[\u4e00-\u9fff] [\w]|[\w] [\u4e00-\u9fff]/.test(text.replace(/\{\w+\}/g, '')))).toEqual(
    [],
  );
  expect([...textsOf(zhCn), ...textsOf(english)].filter((text) => /[|@]/.test(text) && !text.includes("{'"))).toEqual([]);
});
