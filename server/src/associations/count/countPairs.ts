import type { RecordsContext } from '../../records/recordsContext.js';
import type { BasketSource } from './basketSource.js';
import { PairCounter, type Pair } from './pairCounter.js';
import { readBaskets } from './readBaskets.js';

/**
 * The pairs of values of a source that occur together often.
 *
 * @param onBatch called after each batch of records; may throw to give up
 */
export async function countPairs(
  context: Pick<RecordsContext, 'database' | 'codec'>,
  source: BasketSource,
  onBatch: () => Promise<void>,
): Promise<readonly Pair[]> {
  const counter = new PairCounter();
  for await (const baskets of readBaskets(context, source)) {
    for (const basket of baskets) counter.countItems(basket);
    await onBatch();
  }
  if (!counter.keepFrequent()) return [];
  for await (const baskets of readBaskets(context, source)) {
    for (const basket of baskets) counter.countPairs(basket);
    await onBatch();
  }
  return counter.pairs();
}
