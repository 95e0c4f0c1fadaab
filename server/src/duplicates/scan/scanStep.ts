import type { Transaction } from '../../database/database.js';
import { keepStep } from '../../runtime/keepStep.js';
import type { Comparison } from '../comparing/comparison.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { LARGEST_CROWD } from './blockSizes.js';
import { makeKeys } from './makeKeys.js';
import { membersOf } from './membersOf.js';
import { nextCrowds, placeOf } from './nextCrowds.js';
import type { Pair } from './pairOf.js';
import { pairsOfBatch } from './pairsOfBatch.js';
import { pairsOfCrowd } from './pairsOfCrowd.js';
import type { ScanRow } from './scanRow.js';
import { dropOtherPairs, storePairs } from './storePairs.js';

/** Records looked at in one transaction: pages stay quick meanwhile. */
const BATCH = 200;

/** What a step has found out, and how it is stored. */
interface Work {
  readonly next: Partial<Pick<ScanRow, 'state' | 'done_id' | 'processed' | 'skipped'>>;
  /** @returns how many pairs more are open */
  store?(tx: Transaction): Promise<number>;
}
type Step = (context: DuplicatesContext, comparison: Comparison, scan: ScanRow) => Promise<Work>;

/** First the keys of all records are made anew, then their pairs: those who share a key with few by record, the others by key. */
const steps: Readonly<Record<'keys' | 'pairs' | 'crowds', Step>> = {
  async keys(context, comparison, scan) {
    const ids = await nextIds(context, comparison, scan);
    if (ids.length === 0) return { next: { state: 'pairs', done_id: null } };
    return {
      next: { done_id: ids.at(-1)! },
      async store(tx) {
        await makeKeys(context, tx, comparison, ids);
        return 0;
      },
    };
  },
  async pairs(context, comparison, scan) {
    const ids = await nextIds(context, comparison, scan);
    if (ids.length === 0) return { next: { state: 'crowds', done_id: null } };
    const pairs = await pairsOfBatch(context.records, comparison, ids);
    return {
      next: { done_id: ids.at(-1)!, processed: scan.processed + ids.length },
      async store(tx) {
        await storePairs(tx, scan.entity, pairs, context.records.clock.now());
        return dropOtherPairs(tx, scan.entity, ids, pairs);
      },
    };
  },
  async crowds({ records }, comparison, scan) {
    const crowds = await nextCrowds(records, scan.entity, scan.done_id);
    const last = crowds.at(-1);
    if (!last) return { next: { state: 'done', done_id: null } };
    const pairs = new Map<string, Pair>();
    const small = crowds.filter(({ members }) => members <= LARGEST_CROWD);
    for (const { digest } of small)
      for (const pair of await pairsOfCrowd(comparison, await membersOf(records, comparison, digest)))
        pairs.set(`${pair.left} ${pair.right}`, pair);
    return {
      next: { done_id: placeOf(last), skipped: scan.skipped + crowds.length - small.length },
      store: (tx) => storePairs(tx, scan.entity, [...pairs.values()], records.clock.now()),
    };
  },
};

/**
 * Does the next step of a scan. Without a rule it fails.
 *
 * @returns the scan as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function scanStep(context: DuplicatesContext, scan: ScanRow): Promise<ScanRow> {
  const { database, clock } = context.records;
  const comparison = context.comparisons.get(scan.entity);
  if (!comparison || scan.state === 'done' || scan.state === 'failed') {
    await database.write((tx) => keepStep(tx, 'duplicate_scans', scan, clock.now(), { state: 'failed' }));
    return { ...scan, state: 'failed' };
  }
  const { next, store } = await steps[scan.state](context, comparison, scan);
  return database.write(async (tx) => {
    const after = { ...scan, ...next, found: scan.found + ((await store?.(tx)) ?? 0) };
    const { state, done_id, processed, found, skipped } = after;
    const finished_at = state === 'done' ? clock.now() : null;
    await keepStep(tx, 'duplicate_scans', scan, clock.now(), { state, done_id, processed, found, skipped, finished_at });
    return after;
  });
}

async function nextIds({ records }: DuplicatesContext, { entity }: Comparison, { done_id }: ScanRow): Promise<readonly string[]> {
  const rows = await records.database.read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND id > ? ORDER BY id LIMIT ${BATCH}`,
    [done_id ?? ''],
  );
  return rows.map(({ id }) => id);
}
