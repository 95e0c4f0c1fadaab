import type { TableDefinition } from '../../database/schema/schema.js';
import { automaticColumns } from '../entity/automaticColumns.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { column } from '../../database/schema/column.js';

/** Orders in which every list can be read, and the predicates of own rows and of departments. */
const EVERY_LIST = [
  ['updated_at', 'id'],
  ['created_at', 'id'],
  ['owner_id', 'updated_at', 'id'],
  ['owner_department_id', 'updated_at', 'id'],
] as const;

/** Each index costs at every write. */
const MOST_INDEXES = 16;

/**
 * The table of an entity. Plain indexes of fields end with `id`, so that they serve keyset paging.
 *
 * @throws {Error} if there are more indexes than a table should carry.
 */
export function tableDefinition(entity: RecordEntity): TableDefinition {
  const unique = [...entity.uniqueKeys.map((key) => [...key.columns, 'active_flag']), ['no', 'active_flag']];
  const indexes = [...EVERY_LIST.map((index) => [...index]), ...entity.indexes.map((index) => [...index, 'id'])];
  if (unique.length + indexes.length > MOST_INDEXES) {
    throw new Error(`Expected at most ${MOST_INDEXES} indexes on ${entity.name}, but it has ${unique.length + indexes.length}.`);
  }
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
