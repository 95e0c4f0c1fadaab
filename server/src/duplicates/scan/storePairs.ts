import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { newId } from '../../database/newId.js';
import type { PairRow } from '../queue/pairRow.js';
import type { Pair } from './pairOf.js';

type KnownPair = Pick<PairRow, 'id' | 'left_id' | 'right_id' | 'state'>;

const AT_ONCE = 500;

/**
 * Puts pairs into the queue: new ones open, open ones with their new scores; what somebody has dismissed stays dismissed.
 *
 * @returns how many are new
 */
export async function storePairs(tx: Transaction, entity: string, pairs: readonly Pair[], now: number): Promise<number> {
  const lefts = [...new Set(pairs.map(({ left }) => left))];
  const known = new Map((await pairsLeftOf(tx, entity, lefts)).map((row) => [nameOf(row.left_id, row.right_id), row]));
  const fresh = pairs.filter(({ left, right }) => !known.has(nameOf(left, right)));
  for (const { left, right, score, reasons } of pairs) {
    const row = known.get(nameOf(left, right));
    if (row?.state !== 'open') continue;
    await tx.run('UPDATE duplicate_pairs SET score = ?, reasons = ? WHERE id = ?', [
      percent(score),
      JSON.stringify(reasons),
      row.id,
    ]);
  }
  await tx.insert(
    'duplicate_pairs',
    fresh.map(({ left, right, score, reasons }) => ({
      id: newId(now),
      entity,
      left_id: left,
      right_id: right,
      score: percent(score),
      reasons: JSON.stringify(reasons),
      state: 'open',
      created_at: now,
    })),
  );
  return fresh.length;
}

/**
 * Takes open pairs that are alike no more out of the queue.
 *
 * @param ids the records whose pairs, as the lesser one, are all that still hold
 * @returns how many are open now
 */
export async function dropOtherPairs(
  tx: Transaction,
  entity: string,
  ids: readonly string[],
  pairs: readonly Pair[],
): Promise<number> {
  const held = new Set(pairs.map(({ left, right }) => nameOf(left, right)));
  const open = (await pairsLeftOf(tx, entity, ids)).filter(({ state }) => state === 'open');
  const gone = open.filter((row) => !held.has(nameOf(row.left_id, row.right_id))).map(({ id }) => id);
  if (gone.length > 0) await tx.run(`DELETE FROM duplicate_pairs WHERE id IN (${marks(gone.length)})`, gone);
  return open.length - gone.length;
}

async function pairsLeftOf(tx: Transaction, entity: string, ids: readonly string[]): Promise<KnownPair[]> {
  const rows: KnownPair[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    rows.push(
      ...(await tx.query<KnownPair>(
        `SELECT id, left_id, right_id, state FROM duplicate_pairs WHERE entity = ? AND left_id IN (${marks(part.length)})`,
        [entity, ...part],
      )),
    );
  }
  return rows;
}

const nameOf = (left: string, right: string) => `${left} ${right}`;
const percent = (score: number): number => Math.round(score * 100);
