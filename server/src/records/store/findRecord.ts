import { marks } from '../../database/marks.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { everything, type Predicate } from '../query/predicate.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { readRow, selectRecords, type RawRow } from '../values/readRow.js';
import type { StoredRecord } from '../values/storedRecord.js';

/** Reads of a database or of a transaction. */
export type Read = <T>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

/** One record that is not deleted, among the given rows. */
export async function findRecord(
  read: Read,
  codec: ColumnCodec,
  entity: RecordEntity,
  id: string,
  rows: Predicate = everything,
): Promise<StoredRecord | undefined> {
  const [row] = await read<RawRow>(`${selectRecords(entity, codec)} WHERE id = ? AND active_flag = 1 AND ${rows.sql}`, [
    id,
    ...rows.params,
  ]);
  return row && readRow(entity, codec, row);
}

/** Those of some records that are not deleted, among the given rows. */
export async function findRecords(
  read: Read,
  codec: ColumnCodec,
  entity: RecordEntity,
  ids: readonly string[],
  rows: Predicate = everything,
): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const found = await read<RawRow>(
    `${selectRecords(entity, codec)} WHERE id IN (${marks(ids.length)}) AND active_flag = 1 AND ${rows.sql}`,
    [...ids, ...rows.params],
  );
  return found.map((row) => readRow(entity, codec, row));
}

/** Ids among those given that exist, are not deleted, and lie in `rows`. */
export async function existingIds(
  read: Read,
  entity: RecordEntity,
  ids: readonly string[],
  rows: Predicate = everything,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE id IN (${marks(ids.length)}) AND active_flag = 1 AND ${rows.sql}`,
    [...ids, ...rows.params],
  );
  return new Set(found.map((row) => row.id));
}
