import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { changesBetween, type FieldChange } from '../history/fieldChange.js';
import { historyEntry, type HistoryAction, type WriteNote } from '../history/historyEntry.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchColumns } from '../search/searchColumns.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { attachRecordFiles } from './attachRecordFiles.js';
import { fieldColumns } from './fieldColumns.js';
import { guardUnique } from './guardUnique.js';

/** What may change of a record beside its fields. */
export interface AutomaticChanges {
  readonly no?: string;
  readonly ownerId?: string | null;
  readonly ownerDepartmentId?: string | null;
  readonly approvalStatus?: string | null;
  readonly requestId?: string | null;
}

export interface RecordChange {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly automatic?: AutomaticChanges;
  /** Refuse while a request about the record is under way. */
  readonly unlessPending: boolean;
  /** The platform’s own doing: who changed the record last, and when, stays. */
  readonly quiet?: boolean;
}

type Context = Pick<RecordsContext, 'codec' | 'hooks' | 'registry'>;

/**
 * Changes a record by compare-and-set on its version, and adds a line to its history.
 *
 * @param before the record as it was read
 * @returns the record as it now is; undefined if somebody else was faster (version, deletion, or approval under way).
 * @throws {HttpError} 422 at the field whose value another record has.
 */
export async function updateRecord(
  context: Context,
  tx: Transaction,
  entity: RecordEntity,
  before: StoredRecord,
  change: RecordChange,
  note: WriteNote,
): Promise<StoredRecord | undefined> {
  const { fields = {}, automatic = {} } = change;
  const after: StoredRecord = {
    ...before,
    ...automatic,
    version: before.version + 1,
    updatedAt: change.quiet ? before.updatedAt : note.at,
    fields: { ...before.fields, ...fields },
  };
  const columns = {
    ...fieldColumns(entity, context.codec, fields),
    ...automaticColumnsOf(after, automatic),
    ...searchColumns(entity, after.no, after.fields),
    ...(change.quiet ? {} : { updated_by: note.by, updated_at: note.at }),
  };
  const written = await guardUnique(context, tx, entity, before.id, after.fields, () =>
    compareAndSet(tx, entity, before, columns, change.unlessPending),
  );
  if (!written) return undefined;
  await attachRecordFiles(context, tx, entity, before.id, fields, note.by);
  await appendHistory(
    context,
    tx,
    entity,
    after,
    'updated',
    [...changesBetween(before.fields, after.fields), ...changesBetween({ ...before }, { ...automatic })],
    note,
  );
  await context.hooks.written(tx, entity, [after]);
  return after;
}

/**
 * Marks a record as deleted: it leaves every list, and its unique values become free. Its history stays.
 *
 * @returns whether it was done; false if somebody else was faster.
 */
export async function softDelete(
  context: Context,
  tx: Transaction,
  entity: RecordEntity,
  before: StoredRecord,
  note: WriteNote,
): Promise<boolean> {
  const columns = { deleted_at: note.at, active_flag: null, updated_by: note.by, updated_at: note.at };
  if (!(await compareAndSet(tx, entity, before, columns, true))) return false;
  await appendHistory(context, tx, entity, { ...before, version: before.version + 1 }, 'deleted', [], note);
  await context.hooks.removed(tx, entity, [before]);
  return true;
}

function automaticColumnsOf(after: StoredRecord, automatic: AutomaticChanges): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  if ('no' in automatic) columns['no'] = after.no;
  if ('ownerId' in automatic) columns['owner_id'] = after.ownerId;
  if ('approvalStatus' in automatic) columns['approval_status'] = after.approvalStatus;
  if ('requestId' in automatic) columns['request_id'] = after.requestId;
  if ('ownerDepartmentId' in automatic) columns['owner_department_id'] = after.ownerDepartmentId;
  return columns;
}

async function compareAndSet(
  tx: Transaction,
  entity: RecordEntity,
  before: StoredRecord,
  columns: Readonly<Record<string, unknown>>,
  unlessPending: boolean,
): Promise<boolean> {
  const sets = Object.keys(columns).map((column) => `\`${column}\` = ?`);
  const guard = unlessPending ? " AND (approval_status IS NULL OR approval_status <> 'pending')" : '';
  const affected = await tx.run(
    `UPDATE \`${entity.table}\` SET ${sets.join(', ')}, version = version + 1 WHERE id = ? AND version = ? AND active_flag = 1${guard}`,
    [...Object.values(columns), before.id, before.version],
  );
  return affected === 1;
}

async function appendHistory(
  { codec }: Context,
  tx: Transaction,
  entity: RecordEntity,
  { id: recordId, version }: StoredRecord,
  action: HistoryAction,
  changes: readonly FieldChange[],
  note: WriteNote,
): Promise<void> {
  await tx.insert('record_history', [historyEntry(entity, codec, { ...note, recordId, action, version, changes })]);
}
