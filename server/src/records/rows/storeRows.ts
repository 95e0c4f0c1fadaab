import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { PARENT } from '../../plugins/linkRows.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import type { Follower } from '../hooks/recordHooks.js';
import type { RecordsContext } from '../recordsContext.js';
import { searchColumns } from '../search/searchColumns.js';
import { fieldColumns } from '../store/fieldColumns.js';
import { guardUnique } from '../store/guardUnique.js';
import { idOf } from '../values/idOf.js';
import type { StoredRecord } from '../values/storedRecord.js';

type Context = Pick<RecordsContext, 'codec' | 'entities'>;
type Row = Readonly<Record<string, unknown>>;

/**
 * Stores the rows of tables as records of their own entity, in the transaction of the record that they are in. The record
 * holds the truth, with its versions and its history; what is stored here can be filtered, counted and joined.
 */
export function storeRows(context: Context): Follower {
  return async (tx, entity, records) => {
    for (const { table, rows } of tablesOf(context, entity)) {
      await deleteRows(tx, rows, records);
      await insertRows(
        context,
        tx,
        { table, rows },
        records.flatMap((record) => rowsIn(record, table).map((fields, at) => ({ record, at, fields }))),
      );
    }
  };
}

/** Removes them, when their records are deleted. */
export function removeRows(context: Context): Follower {
  return async (tx, entity, records) => {
    for (const { rows } of tablesOf(context, entity)) await deleteRows(tx, rows, records);
  };
}

/** A table field, and the entity of its rows. */
interface Table {
  readonly table: RecordField;
  readonly rows: RecordEntity;
}

function tablesOf({ entities }: Context, { name, fields }: RecordEntity): Table[] {
  return [...fields.values()].flatMap((table) => {
    const rows = table.kind.name === 'table' ? entities.get(table.definition.entity!) : undefined;
    const { rowsOf } = rows?.definition ?? {};
    return rows && rowsOf?.entity === name && rowsOf.field === table.name ? [{ table, rows }] : [];
  });
}

const rowsIn = ({ fields }: StoredRecord, { name }: RecordField) => (fields[name] ?? []) as readonly Row[];

async function deleteRows(tx: Transaction, rows: RecordEntity, records: readonly StoredRecord[]): Promise<void> {
  const { column } = rows.fields.get(PARENT)!;
  const ids = records.map(({ id }) => id);
  await tx.run(`DELETE FROM \`${rows.table}\` WHERE \`${column}\` IN (${marks(ids.length)})`, ids);
}

/** One row of a table, and where it is. */
interface Placed {
  readonly record: StoredRecord;
  readonly at: number;
  readonly fields: Row;
}

async function insertRows(context: Context, tx: Transaction, { table, rows }: Table, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  const columns = placed.map((place) => columnsOf(context, rows, place));
  if (rows.uniqueKeys.length === 0) return tx.insert(rows.table, columns);
  for (const [index, row] of columns.entries()) {
    const { at, fields } = placed[index]!;
    await within(`${table.name}.${at}`, () => guardUnique(context, tx, rows, row.id, fields, () => tx.insert(rows.table, [row])));
  }
}

/** Says of what is wrong with a row where the row is. */
async function within(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof HttpError) || error.issues === undefined) throw error;
    throw refusals.invalid(error.issues.map((issue) => ({ ...issue, field: `${path}.${issue.field}` })));
  }
}

function columnsOf({ codec }: Context, rows: RecordEntity, { record, at, fields }: Placed) {
  const tied = { ...fields, [PARENT]: record.id };
  return {
    id: idOf('row', rows.name, record.id, String(at)),
    no: null,
    owner_id: record.ownerId,
    owner_department_id: record.ownerDepartmentId,
    record_source: 'row',
    approval_status: record.approvalStatus,
    request_id: record.requestId,
    version: 1,
    created_by: record.createdBy,
    created_at: record.createdAt,
    updated_by: record.createdBy,
    updated_at: record.updatedAt,
    deleted_at: null,
    active_flag: 1,
    ...searchColumns(rows, null, tied),
    ...fieldColumns(rows, codec, tied),
  };
}
