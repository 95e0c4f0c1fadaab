import type { RecordsContext } from '../../records/recordsContext.js';
import type { Comparison } from '../comparing/comparison.js';
import { readProfiles } from '../comparing/readProfiles.js';
import type { Candidate } from './pairOf.js';

const AT_ONCE = 400;

/** Reads what is compared of records that are not deleted, by id. */
export async function readCandidates(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  comparison: Comparison,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const profiles = await readProfiles({ codec }, database.read, comparison, ids.slice(start, start + AT_ONCE));
    for (const [id, { profile }] of profiles) candidates.set(id, { id, profile });
  }
  return candidates;
}
