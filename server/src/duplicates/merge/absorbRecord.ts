import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { changesBetween, storeChanges } from '../../records/history/fieldChange.js';
import type { WriteNote } from '../../records/history/historyEntry.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { equalityPredicate } from '../../records/store/equalityPredicate.js';
import { findRecord } from '../../records/store/findRecord.js';
import { softDelete, updateRecord } from '../../records/store/updateRecord.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { Journal } from './journal.js';
import { redirected, referencesTo, type Reference } from './referencesTo.js';

/** One merge under way. */
export interface Merging {
  readonly context: RecordsContext;
  readonly tx: Transaction;
  readonly note: WriteNote;
  readonly journal: Journal;
}

/**
 * Lets one record take in another: the other leaves every list, `fields` are taken over, and whatever referred to the other refers to
 * the one. A child that both have (a unique key says so) is merged in the same way.
 *
 * @throws {HttpError} 409 if one of them is in approval or has changed meanwhile, 422 for values that do not fit.
 */
export async function absorbRecord(
  merging: Merging,
  entity: RecordEntity,
  {
    kept,
    gone,
    fields,
  }: { readonly kept: StoredRecord; readonly gone: StoredRecord; readonly fields: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { context, tx, note, journal } = merging;
  // First the one goes: its unique values become free for the other.
  if (!(await softDelete(context, tx, entity, gone, note))) throw refusals.staleVersion({ id: gone.id });
  journal.push({ did: 'delete', entity: entity.name, id: gone.id });
  if (changesBetween(kept.fields, fields).length > 0) await change(merging, entity, kept, fields);
  for (const found of await referencesTo(context, tx.query, entity, gone.id)) {
    const record = await findRecord(tx.query, context.codec, found.entity, found.record.id);
    if (record) await redirect(merging, { ...found, record }, gone.id, kept.id);
  }
  await moveRequests(merging, entity.name, gone.id, kept.id);
}

async function change(
  { context, tx, note, journal }: Merging,
  entity: RecordEntity,
  before: StoredRecord,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const after = await updateRecord(context, tx, entity, before, { fields, unlessPending: false }, note);
  if (!after) throw refusals.staleVersion({ id: before.id });
  const changes = storeChanges(entity, context.codec, changesBetween(before.fields, after.fields));
  journal.push({ did: 'update', entity: entity.name, id: before.id, changes });
}

async function redirect(merging: Merging, reference: Reference, from: string, to: string): Promise<void> {
  const { entity, field, record } = reference;
  const fields = { [field.name]: redirected(reference, from, to) };
  const twin = await twinOf(merging, entity, record, fields);
  if (twin) await absorbRecord(merging, entity, { kept: twin, gone: record, fields: {} });
  else await change(merging, entity, record, fields);
}

/** The record that has what would be this one's unique values. */
async function twinOf(
  { context: { codec }, tx }: Merging,
  entity: RecordEntity,
  record: StoredRecord,
  fields: Readonly<Record<string, unknown>>,
): Promise<StoredRecord | undefined> {
  const after = { ...record.fields, ...fields };
  for (const key of entity.uniqueKeys) {
    const values = Object.fromEntries(key.fields.map(({ name }) => [name, after[name] ?? null]));
    if (!key.fields.some(({ name }) => name in fields) || Object.values(values).includes(null)) continue;
    const { sql, params } = equalityPredicate(entity, codec, values);
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM \`${entity.table}\` WHERE ${sql} AND active_flag = 1 AND id <> ? LIMIT 1`,
      [...params, record.id],
    );
    if (row) return findRecord(tx.query, codec, entity, row.id);
  }
  return undefined;
}

const MOST_REQUESTS = 1_000;

async function moveRequests({ tx, journal }: Merging, entity: string, from: string, to: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM requests WHERE record_entity = ? AND record_id = ? LIMIT ${MOST_REQUESTS + 1}`,
    [entity, from],
  );
  if (rows.length === 0) return;
  if (rows.length > MOST_REQUESTS) throw tooMuch();
  const ids = rows.map(({ id }) => id);
  await tx.run(`UPDATE requests SET record_id = ? WHERE id IN (${marks(ids.length)})`, [to, ...ids]);
  journal.push({ did: 'requests', from, ids });
}

const tooMuch = () =>
  new HttpError(409, 'merge_too_large', {
    zh: '关联的申请过多，无法一次合并。',
    en: 'Too many requests are about this record to merge it at once.',
  });
