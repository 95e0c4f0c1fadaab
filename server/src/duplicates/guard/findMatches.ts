import type { Evidence } from '@vermilion/plugin-kit';
import { marks } from '../../database/marks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { compareProfiles } from '../comparing/compareProfiles.js';
import type { Comparison } from '../comparing/comparison.js';
import { profileOf } from '../comparing/profile.js';
import { readProfiles } from '../comparing/readProfiles.js';
import { blockingKeys } from '../keys/blockingKeys.js';

/** A record that is like the one being made. */
export interface Match {
  readonly record: StoredRecord;
  /** 0..1 */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const MOST_CANDIDATES = 200;

/**
 * Records that are like the given fields, the most alike first; whoever may see them. Takes only keys that are indexed, whatever the number of records.
 *
 * @param self the record that the fields are of, if there is one already
 */
export async function findMatches(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  comparison: Comparison,
  fields: Readonly<Record<string, unknown>>,
  self: string | null,
): Promise<readonly Match[]> {
  const keys = blockingKeys(codec, comparison, fields).flat();
  if (keys.length === 0) return [];
  const candidates = await database.read<{ record_id: string }>(
    `SELECT DISTINCT record_id FROM duplicate_keys WHERE entity = ? AND digest IN (${marks(keys.length)}) AND record_id <> ? LIMIT ${MOST_CANDIDATES}`,
    [comparison.entity.name, ...keys, self ?? ''],
  );
  const profile = profileOf(comparison, fields);
  const profiled = await readProfiles(
    { codec },
    database.read,
    comparison,
    candidates.map((row) => row.record_id),
  );
  return [...profiled.values()]
    .map(({ record, profile: other }) => ({ record, ...compareProfiles(comparison, profile, other) }))
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
}
