import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { likePattern } from '../../records/query/likePattern.js';
import type { Read } from '../../records/store/findRecord.js';
import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';

/** A record that refers to another by a field. */
export interface Reference {
  readonly entity: RecordEntity;
  readonly field: RecordField;
  readonly record: StoredRecord;
}

/** All records that refer to one, by single references and by lists. */
export async function referencesTo(
  { codec, entities }: Pick<RecordsContext, 'codec' | 'entities'>,
  read: Read,
  target: RecordEntity,
  id: string,
): Promise<readonly Reference[]> {
  const references: Reference[] = [];
  for (const entity of entities.values()) {
    for (const field of entity.fields.values()) {
      const isOne = field.kind.name === 'ref';
      if (field.definition.entity !== target.name || (!isOne && field.kind.name !== 'refs')) continue;
      const rows = await read<RawRow>(
        `${selectRecords(entity, codec)} WHERE \`${field.column}\` ${isOne ? '= ?' : "LIKE ? ESCAPE '!'"} AND active_flag = 1`,
        [isOne ? id : likePattern(id)],
      );
      references.push(...rows.map((row) => ({ entity, field, record: readRow(entity, codec, row) })));
    }
  }
  return references;
}

/** The value of a reference with one id in place of another; a record does not refer to itself because of it. */
export function redirected({ field, record }: Reference, from: string, to: string): unknown {
  const value = record.fields[field.name];
  if (!Array.isArray(value)) return record.id === to ? null : to;
  const ids = value.map((each: unknown) => (each === from ? to : each)).filter((each) => each !== record.id);
  return [...new Set(ids)];
}
