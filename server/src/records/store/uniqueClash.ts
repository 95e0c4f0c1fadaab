import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { equalityPredicate } from './equalityPredicate.js';
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
  if (key.fields.some(({ name }) => isEmpty(fields[name]))) return undefined;
  const same = equalityPredicate(entity, codec, Object.fromEntries(key.fields.map(({ name }) => [name, fields[name]])));
  const [row] = await read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE ${same.sql} AND active_flag = 1 AND id <> ? LIMIT 1`,
    [...same.params, id],
  );
  return row?.id;
}
