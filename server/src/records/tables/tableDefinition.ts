import type { TableDefinition } from '../../database/schema/schema.js';
import { PluginError } from '../../plugins/pluginError.js';
import { automaticColumns } from '../entity/automaticColumns.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { column } from '../../database/schema/column.js';

/**
 * Orders in which every list can be read, and the predicates of own rows and of departments. With `active_flag` in them, counting
 * and ordering need no look at the rows themselves; with `search_key` and whose they are, neither needs quick search (ADR 11).
 */
const EVERY_LIST = [
  ['active_flag', 'updated_at', 'id', 'search_key', 'owner_department_id', 'owner_id'],
  ['active_flag', 'created_at', 'id'],
  ['owner_id', 'active_flag', 'updated_at', 'id'],
  ['owner_department_id', 'active_flag', 'updated_at', 'id'],
] as const;

/** Each index costs at every write. */
const MOST_INDEXES = 16;

/** An index by fields: for lists and paging, and with the department for dashboards of those who see some departments only. */
const byFields = (columns: readonly string[]) => ['active_flag', ...columns, 'id', 'owner_department_id'];

/** As whose rows they are, for rows that a condition picks out. */
const byLatest = (columns: readonly string[]) => [...columns, 'active_flag', 'updated_at', 'id'];

/**
 * The table of an entity. Plain indexes are `byFields`.
 *
 * @throws {PluginError} if there are more indexes than a table should carry.
 */
export function tableDefinition(entity: RecordEntity): TableDefinition {
  const unique = [...entity.uniqueKeys.map((key) => [...key.columns, 'active_flag']), ['no', 'active_flag']];
  const declared = [...EVERY_LIST, ...entity.latestIndexes.map(byLatest), ...entity.indexes.map(byFields)];
  const room = MOST_INDEXES - unique.length - declared.length;
  if (room < 0)
    throw new PluginError([`Expected at most ${MOST_INDEXES} indexes on ${entity.name}, but it has ${MOST_INDEXES - room}.`]);
  const indexes = [...declared, ...entity.filterColumns.slice(0, room).map((name) => byFields([name]))];
  return { columns: { ...automaticColumns, ...fieldColumns(entity) }, primary: ['id'], unique, indexes };
}

function fieldColumns(entity: RecordEntity): TableDefinition['columns'] {
  return Object.fromEntries(
    [...entity.fields.values()].flatMap((field) => [
      [field.column, field.type] as const,
      ...(field.hashColumn === null ? [] : [[field.hashColumn, column.hash({ null: true })] as const]),
    ]),
  );
}
