import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_SUPPORT, PairCounter, type Pair } from './pairCounter.js';
import type { Basket } from './readBaskets.js';

function pairsOf(baskets: readonly Basket[]) {
  const counter = new PairCounter();
  baskets.forEach((basket) => counter.countItems(basket));
  counter.keepFrequent();
  baskets.forEach((basket) => counter.countPairs(basket));
  return counter.pairs();
}
const byName = (one: Pair, other: Pair) => (one.item + one.other < other.item + other.other ? -1 : 1);
const times = (count: number, ...items: string[]): Basket[] => Array.from({ length: count }, () => items);

describe('PairCounter', () => {
  test('counts what is together, and each by itself, among all that have anything', () => {
    const baskets = [...times(30, '甲', '乙'), ...times(10, '甲'), ...times(5, '乙', '丙'), ...times(7)];
    expect(pairsOf(baskets)).toEqual([{ item: '乙', other: '甲', together: 30, itemCount: 35, otherCount: 40, baskets: 45 }]);
  });

  test('leaves out what is together too seldom, even where each of it is frequent', () => {
    const baskets = [...times(LEAST_SUPPORT - 1, '甲', '乙'), ...times(50, '甲'), ...times(50, '乙')];
    expect(pairsOf(baskets)).toEqual([]);
    expect(pairsOf([...baskets, ...times(1, '乙', '甲')])).toHaveLength(1);
  });

  test('agrees with counting each pair by itself', () => {
    const baskets = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), {
      minLength: 60,
      maxLength: 120,
    });
    fc.assert(
      fc.property(baskets, (given) => {
        expect(pairsOf(given).toSorted(byName)).toEqual(oneByOne(given));
      }),
    );
  });
});

function oneByOne(baskets: readonly Basket[]): readonly Pair[] {
  const filled = baskets.filter((basket) => basket.length > 0);
  const count = (...items: string[]) => filled.filter((basket) => items.every((item) => basket.includes(item))).length;
  return ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']
    .map((pair) => [...pair] as [string, string])
    .map(([item, other]) => ({
      item,
      other,
      together: count(item, other),
      itemCount: count(item),
      otherCount: count(other),
      baskets: filled.length,
    }))
    .filter(({ together }) => together >= LEAST_SUPPORT);
}
