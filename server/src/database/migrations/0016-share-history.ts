import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** To whom a record was opened and closed again: no change of the record, so its version stays. */
export const shareHistory: Migration = {
  id: '0016-share-history',
  async up(schema) {
    await schema.createTable('share_history', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        record_id: column.id(),
        /** Of the record at that time. */
        version: column.int(),
        at: column.time(),
        by_id: column.id(),
        /** A `ShareNote` as JSON; null: it was not shared before, or is no longer. */
        share_before: column.json({ null: true }),
        share_after: column.json({ null: true }),
      },
      primary: ['id'],
      indexes: [['entity', 'record_id', 'version']],
    });
  },
};
