import type { Follower } from '../../records/hooks/recordHooks.js';
import { marks } from '../../database/marks.js';
import { parentsOf } from '../comparing/readProfiles.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { blockingKeys } from './blockingKeys.js';

/** A key of a record, as it is stored. */
type KeyRow = {
  readonly entity: string;
  readonly digest: string;
  readonly record_id: string;
  readonly origin_id: string;
};

/** Keeps the keys of records as their values are, in the transaction of each write. */
export function followWrites({ records: { codec }, comparisons }: Pick<DuplicatesContext, 'records' | 'comparisons'>): Follower {
  return async (tx, entity, records) => {
    for (const comparison of comparisons.values()) {
      const parent = parentsOf(comparison.traits).find((of) => of.entity.name === entity.name);
      if (comparison.entity.name !== entity.name && !parent) continue;
      const { name } = comparison.entity;
      const rows = records.flatMap(({ id, fields }): KeyRow[] => {
        const row = (record: string) => (digest: string) => ({ entity: name, digest, record_id: record, origin_id: id });
        const target = parent && fields[parent.by.name];
        return [
          ...(comparison.entity.name === entity.name ? blockingKeys(codec, comparison, fields).map(row(id)) : []),
          ...(parent && typeof target === 'string' ? blockingKeys(codec, comparison, fields, entity).map(row(target)) : []),
        ];
      });
      const ids = records.map(({ id }) => id);
      await tx.run(`DELETE FROM duplicate_keys WHERE entity = ? AND origin_id IN (${marks(ids.length)})`, [name, ...ids]);
      if (rows.length > 0) await tx.insert('duplicate_keys', distinct(rows));
    }
  };
}

const distinct = (rows: readonly KeyRow[]): readonly KeyRow[] => [
  ...new Map(rows.map((row) => [`${row.digest} ${row.record_id} ${row.origin_id}`, row])).values(),
];
