import { expect, it } from 'vitest';
import { codesOf } from './codesOf.js';

const label = (zh: string, en: string) => ({ zh, en });

it('prefers a code to a label of the same spelling, and works each dictionary out once', () => {
  const dictionary = { items: { b: { label: label('甲', 'a') }, a: { label: label('乙', 'b') } } };
  expect(codesOf(dictionary).get('a')).toBe('a');
  expect(codesOf(dictionary).get('b')).toBe('b');
  expect(codesOf(dictionary).get('甲')).toBe('b');
  expect(codesOf({ items: dictionary.items })).toBe(codesOf(dictionary));
});
