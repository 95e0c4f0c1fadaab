import { describe, expect, it } from 'vitest';
import { createTextStore } from './textStore.js';

describe('a store of texts', () => {
  it('gives back each text, whatever its characters and its length', () => {
    const texts = [
      '',
      'a',
      'é',
      '中文',
      '𠮷野家😀',
      'x'.repeat(1_500_000),
      '汉'.repeat(700_000),
      ...Array.from({ length: 5_000 }, (_, n) => `第 ${n}`),
    ];
    const store = createTextStore();
    for (const text of texts) store.add(text);
    expect(texts.every((text, index) => store.get(index) === text)).toBe(true);
  });

  it('has nothing where nothing was added', () => {
    const store = createTextStore();
    store.add('a');
    expect([1, -1, 0.5, Number.NaN].map((index) => store.get(index))).toEqual(['', '', '', '']);
  });
});
