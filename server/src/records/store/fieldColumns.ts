import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';

/** Columns and values of the given fields. */
export function fieldColumns(
  entity: RecordEntity,
  codec: ColumnCodec,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = entity.fields.get(name);
    if (!field) throw new Error(`Expected a field ${name} of ${entity.name}, but there is none.`);
    const isNull = value === null || value === undefined;
    columns[field.column] = isNull ? null : codec.store(entity, field, value);
    if (field.hashColumn !== null) columns[field.hashColumn] = isNull ? null : codec.hashes(entity, field, value)[0];
  }
  return columns;
}
