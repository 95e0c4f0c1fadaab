import { marks } from '../../database/marks.js';
import { newId } from '../../database/newId.js';
import type { Transaction } from '../../database/database.js';
import type { Pair } from './pairsOfBatch.js';

interface KnownPair {
  readonly id: string;
  readonly left_id: string;
  readonly right_id: string;
  readonly state: string;
}

/**
 * Puts pairs into the queue: new ones open; what somebody has dismissed stays dismissed; open ones that are alike no more leave.
 *
 * @param ids the records whose pairs, as the lesser one, these are
 * @returns how many of the pairs are open
 */
export async function storePairs(
  tx: Transaction,
  entity: string,
  ids: readonly string[],
  pairs: readonly Pair[],
  now: number,
): Promise<number> {
  const rows = await tx.query<KnownPair>(
    `SELECT id, left_id, right_id, state FROM duplicate_pairs WHERE entity = ? AND left_id IN (${marks(ids.length)})`,
    [entity, ...ids],
  );
  const known = new Map(rows.map((row) => [`${row.left_id} ${row.right_id}`, row]));
  const found = new Set(pairs.map(({ left, right }) => `${left} ${right}`));
  const fresh = pairs.filter(({ left, right }) => !known.has(`${left} ${right}`));
  for (const { left, right, score, reasons } of pairs) {
    const row = known.get(`${left} ${right}`);
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
  const gone = rows.filter((row) => row.state === 'open' && !found.has(`${row.left_id} ${row.right_id}`)).map(({ id }) => id);
  if (gone.length > 0) await tx.run(`DELETE FROM duplicate_pairs WHERE id IN (${marks(gone.length)})`, gone);
  return fresh.length + rows.filter((row) => row.state === 'open').length - gone.length;
}

const percent = (score: number): number => Math.round(score * 100);
