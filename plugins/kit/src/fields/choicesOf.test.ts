import { expect, it } from 'vitest';
import { choicesOf } from './choicesOf.js';

const label = (zh: string, en: string) => ({ zh, en });

it('prefers a code to a label of the same spelling, and works each dictionary out once', () => {
  const dictionary = { items: { b: { label: label('甲', 'a') }, a: { label: label('乙', 'b') } } };
  expect(choicesOf(dictionary).codes.get('a')).toBe('a');
  expect(choicesOf(dictionary).codes.get('b')).toBe('b');
  expect(choicesOf(dictionary).codes.get('甲')).toBe('b');
  expect(choicesOf({ items: dictionary.items })).toBe(choicesOf(dictionary));
});

it('offers an item from its first day to its last, and says of others why not', () => {
  const items = {
    now: { label: label('现行', 'Current'), validFrom: '2026-01-01', validTo: '2026-12-31' },
    old: { label: label('旧版', 'Old'), disabled: true },
  };
  const on = (day: string) => choicesOf({ items }, day);
  expect([...on('2026-01-01').codes.keys()]).toEqual(['Current', '现行', 'now']);
  expect(on('2026-12-31').codes.has('now')).toBe(true);
  expect(on('2025-12-31').withheld.get('现行')).toEqual(label('从 2026-01-01 起才可用', 'is for use from 2026-01-01 on'));
  expect(on('2027-01-01').withheld.get('now')?.zh).toBe('只用到 2026-12-31');
  expect(on('2026-06-01').withheld.get('旧版')?.zh).toBe('已停用');
});
