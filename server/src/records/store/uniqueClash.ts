import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { fieldColumns } from './fieldColumns.js';
import type { Read } from './findRecord.js';

/**
 * The record that has the values of a unique key already; undefined: none, or one of the values is empty.
 *
 * @param id of the record that is asked about, which does not stand in its own way
 */
export async function uniqueClash(
  { codec, read }: { readonly codec: ColumnCodec; readonly read: Read },
  entity: RecordEntity,
  key: UniqueKey,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const columns = fieldColumns(entity, codec, Object.fromEntries(key.fields.map(({ name }) => [name, fields[name] ?? null])));
  const values = key.columns.map((column) => columns[column]);
  if (values.includes(null)) return undefined;
  const marks = key.fields.map(
    (field, index) => `\`${key.columns[index]}\` = ${field.hashColumn ? '?' : codec.placeholder(field)}`,
  );
  const [row] = await read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE ${marks.join(' AND ')} AND active_flag = 1 AND id <> ? LIMIT 1`,
    [...values, id],
  );
  return row?.id;
}
