import type { Follower } from '../../records/hooks/recordHooks.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { parentIn, removeKeys, writeKeys } from './writeKeys.js';

/** Keeps the keys of records as their values are, in the transaction of each write. */
export function followWrites({ records: { codec }, comparisons }: Pick<DuplicatesContext, 'records' | 'comparisons'>): Follower {
  return async (tx, entity, records) => {
    for (const comparison of comparisons.values()) {
      if (comparison.entity.name !== entity.name && !parentIn(comparison, entity)) continue;
      // A record that has just been made has no keys yet.
      const ids = records.filter(({ version }) => version > 1).map(({ id }) => id);
      await removeKeys(tx, comparison, ids);
      await writeKeys(codec, tx, comparison, entity, records);
    }
  };
}
