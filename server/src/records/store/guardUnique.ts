import { classifyError } from '../../database/classifyError.js';
import type { Transaction } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { blindKeys } from './blindKeys.js';
import { duplicateIssue } from './duplicateIssue.js';
import { uniqueClash } from './uniqueClash.js';

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
  if (codec.hasOlderKeys) await refuseHidden(codec, tx, entity, id, fields);
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof UniqueViolation) && classifyError(error) !== 'unique') throw error;
    const key = await conflictingKey(codec, tx, entity, entity.uniqueKeys, id, fields);
    throw key ? refusals.invalid([duplicateIssue(key)]) : conflict(error);
  }
}

/** The database does not see that values are equal of which one was written by an older key. */
async function refuseHidden(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = await conflictingKey(codec, tx, entity, blindKeys(entity), id, fields);
  if (key) throw refusals.invalid([duplicateIssue(key)]);
}

async function conflictingKey(
  codec: ColumnCodec,
  tx: Transaction,
  entity: RecordEntity,
  keys: readonly UniqueKey[],
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<UniqueKey | undefined> {
  for (const key of keys) {
    if (await uniqueClash({ codec, read: (sql, params) => tx.query(sql, params) }, entity, key, id, fields)) return key;
  }
  return undefined;
}

const conflict = (cause: unknown) =>
  new HttpError(
    409,
    'conflict',
    { zh: '该记录与已有记录冲突，请重试。', en: 'This record conflicts with another. Please try again.' },
    { cause },
  );
