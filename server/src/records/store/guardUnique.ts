import { classifyError } from '../../database/classifyError.js';
import type { Transaction } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { fieldColumns } from './fieldColumns.js';

/**
 * Runs a write, and turns a duplicate key into an answer for people: 422 at the field. Only that the value exists is told,
 * nothing of the other record.
 *
 * @param fields all fields of the record after the write
 */
export async function guardUnique<T>(
  { codec }: { readonly codec: ColumnCodec },
  tx: Transaction,
  entity: RecordEntity,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof UniqueViolation) && classifyError(error) !== 'unique') throw error;
    const key = await conflictingKey(codec, tx, entity, id, fields);
    throw key ? duplicate(key) : conflict(error);
  }
}

async function conflictingKey(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<UniqueKey | undefined> {
  for (const key of entity.uniqueKeys) {
    const columns = fieldColumns(entity, codec, Object.fromEntries(key.fields.map(({ name }) => [name, fields[name] ?? null])));
    const values = key.columns.map((column) => columns[column]);
    if (values.includes(null)) continue;
    const marks = key.fields.map(
      (field, index) => `\`${key.columns[index]}\` = ${field.hashColumn ? '?' : codec.placeholder(field)}`,
    );
    const rows = await tx.query(
      `SELECT id FROM \`${entity.table}\` WHERE ${marks.join(' AND ')} AND active_flag = 1 AND id <> ? LIMIT 1`,
      [...values, id],
    );
    if (rows.length > 0) return key;
  }
  return undefined;
}

function duplicate({ fields }: UniqueKey): HttpError {
  const zh = fields.map((field) => field.definition.label.zh).join('、');
  const en = fields.map((field) => field.definition.label.en).join(', ');
  return refusals.invalid([
    {
      field: fields.at(-1)!.name,
      id: 'duplicate',
      message: { zh: `已有记录使用了相同的${zh}。`, en: `Another record already has this ${en}.` },
    },
  ]);
}

const conflict = (cause: unknown) =>
  new HttpError(
    409,
    'conflict',
    { zh: '该记录与已有记录冲突，请重试。', en: 'This record conflicts with another. Please try again.' },
    { cause },
  );
