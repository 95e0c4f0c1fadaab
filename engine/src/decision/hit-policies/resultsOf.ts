import type { Hit, Hits } from './hitPolicy.js';
import { resultOf } from './resultOf.js';

/** The values of several hits as a list; without a hit the default outputs, if there are any. */
export function resultsOf(hits: readonly Hit[], table: Hits): readonly unknown[] {
  if (hits.length > 0) return hits.map((hit) => resultOf(hit, table));
  const otherwise = resultOf(undefined, table);
  return otherwise === null ? [] : [otherwise];
}
