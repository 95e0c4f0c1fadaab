import type { Hit, Hits } from './hitPolicy.js';

/** Hits with the best values first: as the allowed values of the outputs are ordered, the first output before the second. */
export function byPriority({ hits, outputs, scope }: Hits): readonly Hit[] {
  const orders = outputs.map(({ order }) =>
    ((order?.(scope) as readonly unknown[] | undefined) ?? []).map((value) => JSON.stringify(value)),
  );
  const rank = (value: unknown, n: number): number => {
    const at = orders[n]!.indexOf(JSON.stringify(value));
    return at < 0 ? orders[n]!.length : at;
  };
  const ranks = new Map(hits.map((hit) => [hit, hit.values.map(rank)] as const));
  return [...hits].sort((a, b) => {
    const [left, right] = [ranks.get(a)!, ranks.get(b)!];
    const n = left.findIndex((value, at) => value !== right[at]);
    return n < 0 ? 0 : left[n]! - right[n]!;
  });
}
