import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { historyColumns, type HistoryColumn } from './historyColumns.js';
import { rowFields } from '../../records/rows/rowFields.js';

/** A table that an actor may fill by a sheet of its own. */
export interface ImportTable {
  readonly field: RecordField;
  readonly rows: RecordEntity;
  readonly fields: readonly RecordField[];
}

/** Kinds that no cell can hold. */
const NOT_IN_CELLS: ReadonlySet<string> = new Set(['file', 'image', 'table', 'json']);

/**
 * The fields that an actor may fill by a file: those that he may write by hand, as far as a cell can hold them.
 *
 * @throws {HttpError} 403 if he may not import into the entity.
 */
export function importFields(context: RecordsContext, actor: Actor, entity: RecordEntity): RecordField[] {
  if (!mayImport(context, actor, entity)) throw refusals.forbidden();
  return writableFields(context, actor, entity).filter(({ kind }) => !NOT_IN_CELLS.has(kind.name));
}

/** All that an actor may fill by a file. */
export interface Fillable {
  readonly fields: readonly RecordField[];
  readonly tables: readonly ImportTable[];
  readonly history: readonly HistoryColumn[];
}

export const mayFill = (context: RecordsContext, actor: Actor, entity: RecordEntity): Fillable => ({
  fields: importFields(context, actor, entity),
  tables: importTables(context, actor, entity),
  history: historyColumns(actor),
});

/** The tables that an actor may fill, with the fields of their rows. */
export function importTables(context: RecordsContext, actor: Actor, entity: RecordEntity): ImportTable[] {
  return writableFields(context, actor, entity).flatMap((field) => {
    const rows = field.kind.name === 'table' ? context.entities.get(field.definition.entity!) : undefined;
    return rows ? [{ field, rows, fields: rowFields(rows).filter(({ definition }) => definition.computed !== true) }] : [];
  });
}

function writableFields(context: RecordsContext, actor: Actor, entity: RecordEntity): RecordField[] {
  const plans = [planOf(context, actor, entity, 'create'), planOf(context, actor, entity, 'edit')];
  return [...entity.fields.values()].filter(
    (field) => field.definition.computed !== true && plans.some((plan) => plan.widestAccess(field) === 'write'),
  );
}

/** Whether an actor may bring files of an entity. */
export const mayImport = (context: RecordsContext, actor: Actor, entity: RecordEntity): boolean =>
  planOf(context, actor, entity, 'import').scope !== null;
