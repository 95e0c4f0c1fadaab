import type { Logger } from 'pino';
import { classifyError } from '../../database/classifyError.js';
import type { Transaction } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import { newId } from '../../database/newId.js';
import { HttpError } from '../../http/httpError.js';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { WriteNote } from '../../records/history/historyEntry.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { insertRecord } from '../../records/store/insertRecord.js';
import { insertRecords } from '../../records/store/insertRecords.js';
import type { NewRecord } from '../../records/store/newRecord.js';
import { updateRecord } from '../../records/store/updateRecord.js';
import type { ImportIssue } from '../issue.js';
import type { PreparedRow } from '../prepare/preparedRow.js';
import { rowIssues } from '../prepare/rowIssues.js';
import { failed, type RowEntry } from './rowEntry.js';

export interface Storing {
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly entity: RecordEntity;
  readonly actor: Actor;
  readonly note: WriteNote;
}

type Insert = Extract<PreparedRow, { action: 'insert' }>;
type Update = Extract<PreparedRow, { action: 'update' }>;

/**
 * Stores the rows of a batch. New records go in together; only if the database refuses one of them, each by itself, so that the
 * others stay.
 *
 * @returns what became of each row, in order
 */
export async function storeRows(storing: Storing, tx: Transaction, rows: readonly PreparedRow[]): Promise<RowEntry[]> {
  const entries = new Map<number, RowEntry>();
  const inserts = rows.filter((row) => row.action === 'insert');
  for (const entry of await insertAll(storing, tx, inserts)) entries.set(entry.row, entry);
  for (const row of rows) {
    if (row.action === 'update') entries.set(row.row, await updateOne(storing, tx, row));
    else if (row.action !== 'insert') entries.set(row.row, entryOf(row));
  }
  return rows.map((row) => entries.get(row.row)!);
}

/** The entry of a row as it was prepared; of a trial, before anything is stored. */
export function entryOf(row: PreparedRow): RowEntry {
  if (row.action === 'none') return failed(row.row, [...row.errors, ...row.warnings]);
  const recordId = row.action === 'update' ? row.existing.id : row.action === 'insert' ? null : row.recordId;
  const prevVersion = row.action === 'update' ? row.existing.version : null;
  const status = row.warnings.length > 0 ? 'warning' : 'ok';
  return { row: row.row, status, action: row.action, recordId, prevVersion, issues: row.warnings };
}

async function insertAll(storing: Storing, tx: Transaction, rows: readonly Insert[]): Promise<RowEntry[]> {
  const { records, entity, note } = storing;
  const made = rows.map((row) => ({ row, record: newRecord(storing, row) }));
  try {
    await tx.savepoint(() =>
      insertRecords(
        records,
        tx,
        entity,
        made.map(({ record }) => record),
        note,
      ),
    );
    return made.map(({ row, record }) => ({ ...entryOf(row), recordId: record.id }));
  } catch (error) {
    expectOfOneRow(error);
  }
  const entries: RowEntry[] = [];
  for (const { row, record } of made) {
    const done = await attempt(storing, tx, row, () => insertRecord(records, tx, entity, record, note));
    entries.push('issues' in done ? failed(row.row, done.issues) : { ...entryOf(row), recordId: record.id });
  }
  return entries;
}

async function updateOne(storing: Storing, tx: Transaction, row: Update): Promise<RowEntry> {
  const { records, entity, note } = storing;
  const change = { fields: row.changed, unlessPending: true };
  const done = await attempt(storing, tx, row, () => updateRecord(records, tx, entity, row.existing, change, note));
  if ('issues' in done) return failed(row.row, done.issues);
  return done.result ? entryOf(row) : failed(row.row, [rowIssues.changedMeanwhile()]);
}

/** Stores one row; if that is not possible, nothing of it stays. */
async function attempt<T>(
  { log }: Storing,
  tx: Transaction,
  { row }: PreparedRow,
  work: () => Promise<T>,
): Promise<{ readonly result: T } | { readonly issues: readonly ImportIssue[] }> {
  try {
    return { result: await tx.savepoint(work) };
  } catch (error) {
    expectOfOneRow(error);
    if (error instanceof HttpError && error.issues) {
      return { issues: error.issues.map(({ field = null, id, message }) => ({ field, column: null, id, message })) };
    }
    log.warn({ err: error, row }, 'a row of an import could not be stored');
    return { issues: [rowIssues.notStored()] };
  }
}

/** Passes on what concerns the whole transaction. */
function expectOfOneRow(error: unknown): void {
  if (error instanceof HttpError || error instanceof UniqueViolation) return;
  const kind = classifyError(error);
  if (kind === 'transient' || kind === 'connection') throw error;
}

const newRecord = ({ note }: Storing, { values, past }: Insert): NewRecord => ({
  id: newId(note.at),
  ...past,
  source: 'import',
  fields: values,
});
