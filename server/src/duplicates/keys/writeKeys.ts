import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import type { Comparison } from '../comparing/comparison.js';
import { parentsOf } from '../comparing/readProfiles.js';
import { blockingKeys } from './blockingKeys.js';

/** A key of a record, as it is stored. */
type KeyRow = {
  readonly entity: string;
  readonly digest: string;
  readonly record_id: string;
  readonly origin_id: string;
};

/** Stores the keys that records give themselves, or their parents; they must not have any yet. */
export async function writeKeys(
  codec: ColumnCodec,
  tx: Transaction,
  comparison: Comparison,
  entity: RecordEntity,
  records: readonly StoredRecord[],
): Promise<void> {
  const parent = parentIn(comparison, entity);
  const isOwn = comparison.entity.name === entity.name;
  const rows = records.flatMap(({ id, fields }): KeyRow[] => {
    const row =
      (record: string) =>
      ([digest]: readonly [string, ...string[]]) => ({
        entity: comparison.entity.name,
        digest,
        record_id: record,
        origin_id: id,
      });
    const target = parent && fields[parent.by.name];
    return [
      ...(isOwn ? blockingKeys(codec, comparison, fields).map(row(id)) : []),
      ...(parent && typeof target === 'string' ? blockingKeys(codec, comparison, fields, entity).map(row(target)) : []),
    ];
  });
  if (rows.length > 0) await tx.insert('duplicate_keys', distinct(rows));
}

/** Takes away the keys that records have given. */
export async function removeKeys(tx: Transaction, { entity }: Comparison, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx.run(`DELETE FROM duplicate_keys WHERE entity = ? AND origin_id IN (${marks(ids.length)})`, [entity.name, ...ids]);
}

/** How records of an entity point to those that are compared; undefined: they are no children of theirs. */
export const parentIn = ({ traits }: Comparison, entity: RecordEntity) =>
  parentsOf(traits).find((of) => of.entity.name === entity.name);

/** Each once, in the order of the index: neighbors are written together, and two writers take their locks in one order. */
const distinct = (rows: readonly KeyRow[]): readonly KeyRow[] =>
  [...new Map(rows.map((row) => [`${row.digest} ${row.record_id} ${row.origin_id}`, row]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row);
