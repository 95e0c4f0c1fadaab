import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Changes of many records at once: what became of each, for repeated commands and for taking them back. */
export const bulkChanges: Migration = {
  id: '0019-bulk-changes',
  async up(schema) {
    await schema.createTable('bulk_changes', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        person_id: column.id(),
        /** fields, owner, delete */
        kind: column.key(12),
        at: column.time(),
        /** What became of each record; no values of theirs. */
        outcomes: column.json(),
        undone_at: column.time({ null: true }),
      },
      primary: ['id'],
      indexes: [['person_id', 'at']],
    });
  },
};
