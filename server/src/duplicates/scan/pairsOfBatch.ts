import { marks } from '../../database/marks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Comparison } from '../comparing/comparison.js';
import { LARGEST_BLOCK } from './blockSizes.js';
import { pairOf, type Pair } from './pairOf.js';
import { readCandidates } from './readCandidates.js';

type Candidates = Map<string, Set<string>>;

const AT_ONCE = 400;

/** The likely pairs in which the given records are the lesser one: those that share a key with few, and those that are in the queue. */
export async function pairsOfBatch(
  context: Pick<RecordsContext, 'database' | 'codec'>,
  comparison: Comparison,
  ids: readonly string[],
): Promise<readonly Pair[]> {
  const { database } = context;
  const rights: Candidates = new Map();
  await addFromBlocks(database, comparison.entity.name, ids, rights);
  await addFromQueue(database, comparison.entity.name, ids, rights);
  const needed = new Set([...rights].flatMap(([left, those]) => [left, ...those]));
  const known = await readCandidates(context, comparison, [...needed]);
  return [...rights].flatMap(([left, those]) =>
    [...those].flatMap((right) => {
      const [one, other] = [known.get(left), known.get(right)];
      const pair = one && other && pairOf(comparison, one, other);
      return pair ? [pair] : [];
    }),
  );
}

async function addFromBlocks(
  database: RecordsContext['database'],
  entity: string,
  ids: readonly string[],
  rights: Candidates,
): Promise<void> {
  const own = await database.read<{ digest: string }>(
    `SELECT DISTINCT digest FROM duplicate_keys WHERE entity = ? AND record_id IN (${marks(ids.length)})`,
    [entity, ...ids],
  );
  const wanted = new Set(ids);
  for (let start = 0; start < own.length; start += AT_ONCE) {
    const digests = own.slice(start, start + AT_ONCE).map(({ digest }) => digest);
    const blocks = await blocksOf(database, entity, digests);
    for (const block of blocks.values()) {
      const sorted = [...block].sort();
      for (const [index, left] of sorted.entries())
        if (wanted.has(left)) for (const right of sorted.slice(index + 1)) add(rights, left, right);
    }
  }
}

/** What has been found before, whatever for, is scored anew. */
async function addFromQueue(
  database: RecordsContext['database'],
  entity: string,
  ids: readonly string[],
  rights: Candidates,
): Promise<void> {
  const open = await database.read<{ left_id: string; right_id: string }>(
    `SELECT left_id, right_id FROM duplicate_pairs WHERE entity = ? AND state = 'open' AND left_id IN (${marks(ids.length)})`,
    [entity, ...ids],
  );
  for (const { left_id, right_id } of open) add(rights, left_id, right_id);
}

const add = (rights: Candidates, left: string, right: string) =>
  void rights.set(left, (rights.get(left) ?? new Set()).add(right));

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
