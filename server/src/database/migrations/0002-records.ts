import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** What belongs to all records; the tables of the records themselves are made from the metadata of the plugins. */
export const records: Migration = {
  id: '0002-records',
  async up(schema) {
    await schema.createTable('record_tables', {
      columns: { entity: column.key(100), shape: column.json(), updated_at: column.time() },
      primary: ['entity'],
    });
    await schema.createTable('record_history', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        record_id: column.id(),
        at: column.time(),
        by_id: column.id({ null: true }),
        action: column.key(20),
        request_id: column.id({ null: true }),
        /** Version of the record after the change. */
        version: column.int(),
        changes: column.json(),
      },
      primary: ['id'],
      unique: [['entity', 'record_id', 'version']],
    });
    await schema.createTable('record_grants', {
      columns: {
        entity: column.key(100),
        record_id: column.id(),
        person_id: column.id(),
        /** Milliseconds since 1970; the right ends then. */
        until_at: column.time(),
        reason: column.key(100),
      },
      primary: ['entity', 'record_id', 'person_id'],
      indexes: [['person_id', 'entity']],
    });
    await schema.createTable('serial_counters', {
      columns: { name: column.text(150), last_value: column.bigint() },
      primary: ['name'],
    });
  },
};
