import type { RecordsContext } from '../../records/recordsContext.js';
import type { Comparison } from '../comparing/comparison.js';
import type { Candidate } from './pairOf.js';
import { readCandidates } from './readCandidates.js';

/** The records that share a key. */
export async function membersOf(
  context: Pick<RecordsContext, 'database' | 'codec'>,
  comparison: Comparison,
  digest: string,
): Promise<readonly Candidate[]> {
  const rows = await context.database.read<{ record_id: string }>(
    'SELECT DISTINCT record_id FROM duplicate_keys WHERE entity = ? AND digest = ?',
    [comparison.entity.name, digest],
  );
  const members = await readCandidates(
    context,
    comparison,
    rows.map(({ record_id }) => record_id),
  );
  return [...members.values()];
}
