import type { Text } from '@vermilion/plugin-kit';
import { marks } from '../../database/marks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { compareProfiles } from '../comparing/compareProfiles.js';
import { LIKELY, type Comparison } from '../comparing/comparison.js';
import { readProfiles, type ProfiledRecord } from '../comparing/readProfiles.js';

/** Two records that are probably one; `left` is the lesser id. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly Text[];
}

/** What so many records share tells nothing of any two of them. */
const LARGEST_BLOCK = 60;
const AT_ONCE = 400;

/** The likely pairs in which the given records are the lesser one. */
export async function pairsOfBatch(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  comparison: Comparison,
  ids: readonly string[],
): Promise<readonly Pair[]> {
  const candidates = await candidatesOf(database, comparison.entity.name, ids);
  const profiles = new Map<string, ProfiledRecord>();
  const needed = [...new Set([...candidates].flatMap(([left, rights]) => [left, ...rights]))];
  for (let start = 0; start < needed.length; start += AT_ONCE) {
    const part = await readProfiles({ codec }, database.read, comparison, needed.slice(start, start + AT_ONCE));
    for (const [id, profiled] of part) profiles.set(id, profiled);
  }
  return [...candidates].flatMap(([left, rights]) =>
    [...rights].flatMap((right) => {
      const [a, b] = [profiles.get(left), profiles.get(right)];
      if (!a || !b) return [];
      const { score, evidence } = compareProfiles(comparison, a.profile, b.profile);
      return score < LIKELY ? [] : [{ left, right, score, reasons: evidence.map(({ message }) => message) }];
    }),
  );
}

async function candidatesOf(
  database: RecordsContext['database'],
  entity: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const own = await database.read<{ digest: string }>(
    `SELECT DISTINCT digest FROM duplicate_keys WHERE entity = ? AND record_id IN (${marks(ids.length)})`,
    [entity, ...ids],
  );
  const wanted = new Set(ids);
  const candidates = new Map<string, Set<string>>();
  for (let start = 0; start < own.length; start += AT_ONCE) {
    const digests = own.slice(start, start + AT_ONCE).map(({ digest }) => digest);
    const blocks = await blocksOf(database, entity, digests);
    for (const block of blocks.values()) {
      const sorted = [...block].sort();
      for (const [index, left] of sorted.entries()) {
        if (!wanted.has(left)) continue;
        const rights = candidates.get(left) ?? new Set();
        for (const right of sorted.slice(index + 1)) rights.add(right);
        candidates.set(left, rights);
      }
    }
  }
  return candidates;
}

/** The records that share a key, for keys that few share. */
async function blocksOf(database: RecordsContext['database'], entity: string, digests: readonly string[]) {
  const shared = await database.read<{ digest: string }>(
    `SELECT digest FROM duplicate_keys WHERE entity = ? AND digest IN (${marks(digests.length)}) GROUP BY digest HAVING COUNT(DISTINCT record_id) BETWEEN 2 AND ${LARGEST_BLOCK}`,
    [entity, ...digests],
  );
  const blocks = new Map<string, Set<string>>();
  if (shared.length === 0) return blocks;
  const rows = await database.read<{ digest: string; record_id: string }>(
    `SELECT digest, record_id FROM duplicate_keys WHERE entity = ? AND digest IN (${marks(shared.length)})`,
    [entity, ...shared.map(({ digest }) => digest)],
  );
  for (const row of rows) blocks.set(row.digest, (blocks.get(row.digest) ?? new Set()).add(row.record_id));
  return blocks;
}
