import type { Transaction } from '../../database/database.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { Comparison } from '../comparing/comparison.js';
import { readProfiles } from '../comparing/readProfiles.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { removeKeys, writeKeys } from '../keys/writeKeys.js';

/** Makes the keys of records and of their children anew. */
export async function makeKeys(
  { records }: Pick<DuplicatesContext, 'records'>,
  tx: Transaction,
  comparison: Comparison,
  ids: readonly string[],
): Promise<void> {
  const profiles = [...(await readProfiles(records, tx.query, comparison, ids)).values()];
  const children = new Map<string, StoredRecord[]>();
  for (const profile of profiles)
    for (const [name, those] of profile.children) children.set(name, [...(children.get(name) ?? []), ...those]);
  const groups = [
    { entity: comparison.entity, those: profiles.map(({ record }) => record) },
    ...[...children].map(([name, those]) => ({ entity: records.entities.get(name)!, those })),
  ];
  for (const { entity, those } of groups) {
    const gone = those.map(({ id }) => id);
    await removeKeys(tx, comparison, gone);
    await writeKeys(records.codec, tx, comparison, entity, those);
  }
}
