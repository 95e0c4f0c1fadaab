import type { Basket } from './readBaskets.js';

/** Two values that occur together; `item` comes before `other` in the order of their characters. */
export interface Pair {
  readonly item: string;
  readonly other: string;
  /** Baskets that have both. */
  readonly together: number;
  readonly itemCount: number;
  readonly otherCount: number;
  /** All baskets that have anything at all. */
  readonly baskets: number;
}

/** What fewer baskets have says nothing. */
export const LEAST_SUPPORT = 20;
/** So that the pairs have room in memory: half a million of them at most. */
const MOST_ITEMS = 1_000;
const MOST_PAIRS = 1_000;
/** A longer value would not name anything. */
const LONGEST = 200;

/**
 * Counts pairs in two walks over the same baskets: what a pair has in common can only be frequent if both of it are, so that the
 * second walk looks at few values only.
 */
export class PairCounter {
  #baskets = 0;
  readonly #items = new Map<string, number>();
  #frequent: ReadonlySet<string> = new Set();
  readonly #pairs = new Map<string, Map<string, number>>();

  /** First walk. */
  countItems(basket: Basket): void {
    if (basket.length === 0) return;
    this.#baskets++;
    for (const item of basket) this.#items.set(item, (this.#items.get(item) ?? 0) + 1);
  }

  /** Between the walks. @returns whether there can be pairs at all */
  keepFrequent(): boolean {
    const frequent = [...this.#items].filter(([item, count]) => count >= LEAST_SUPPORT && item.length <= LONGEST);
    const kept = frequent.sort(([, a], [, b]) => b - a).slice(0, MOST_ITEMS);
    this.#frequent = new Set(kept.map(([item]) => item));
    return kept.length > 1;
  }

  /** Second walk. */
  countPairs(basket: Basket): void {
    const items = basket.filter((item) => this.#frequent.has(item)).sort();
    items.forEach((item, at) => {
      const others = this.#pairs.get(item) ?? new Map<string, number>();
      this.#pairs.set(item, others);
      for (const other of items.slice(at + 1)) others.set(other, (others.get(other) ?? 0) + 1);
    });
  }

  /** The most frequent pairs, the most frequent first. */
  pairs(): readonly Pair[] {
    return [...this.#pairs]
      .flatMap(([item, others]) => [...others].map(([other, together]) => this.#pair(item, other, together)))
      .filter(({ together }) => together >= LEAST_SUPPORT)
      .sort((a, b) => b.together - a.together)
      .slice(0, MOST_PAIRS);
  }

  #pair(item: string, other: string, together: number): Pair {
    const [itemCount, otherCount] = [this.#items.get(item)!, this.#items.get(other)!];
    return { item, other, together, itemCount, otherCount, baskets: this.#baskets };
  }
}
