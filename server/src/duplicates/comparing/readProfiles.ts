import { marks } from '../../database/marks.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords, type Read } from '../../records/store/findRecord.js';
import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { Comparison, Trait } from './comparison.js';
import { profileOf, type Profile } from './profile.js';

/** A stored record, its children as far as they are compared, and what is compared. */
export interface ProfiledRecord {
  readonly record: StoredRecord;
  readonly profile: Profile;
  readonly children: ReadonlyMap<string, readonly StoredRecord[]>;
}

/** Reads records that are not deleted with what is compared of them, by id. */
export async function readProfiles(
  { codec }: Pick<RecordsContext, 'codec'>,
  read: Read,
  comparison: Comparison,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProfiledRecord>> {
  const records = await findRecords(read, codec, comparison.entity, ids);
  const children = new Map<string, Map<string, StoredRecord[]>>();
  for (const of of parentsOf(comparison.traits)) {
    if (ids.length === 0) continue;
    const rows = await read<RawRow>(
      `${selectRecords(of.entity, codec)} WHERE \`${of.by.column}\` IN (${marks(ids.length)}) AND active_flag = 1`,
      ids,
    );
    for (const row of rows) {
      const child = readRow(of.entity, codec, row);
      const parent = String(child.fields[of.by.name]);
      const kinds = children.get(parent) ?? new Map<string, StoredRecord[]>();
      kinds.set(of.entity.name, [...(kinds.get(of.entity.name) ?? []), child]);
      children.set(parent, kinds);
    }
  }
  return new Map(
    records.map((record) => {
      const own = children.get(record.id) ?? new Map<string, StoredRecord[]>();
      const fields = new Map([...own].map(([name, those]) => [name, those.map((child) => child.fields)] as const));
      return [record.id, { record, children: own, profile: profileOf(comparison, record.fields, fields) }] as const;
    }),
  );
}

/** The kinds of children whose fields are compared, each once. */
export function parentsOf(traits: readonly Trait[]): readonly NonNullable<Trait['of']>[] {
  return [...new Map(traits.flatMap(({ of }) => (of ? [[of.entity.name, of] as const] : []))).values()];
}
