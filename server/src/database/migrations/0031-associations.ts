import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Values that occur together in records: counted every night. */
export const associations: Migration = {
  id: '0031-associations',
  async up(schema) {
    await schema.createTable('association_runs', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        /** counting, done, failed */
        state: column.key(12),
        /** Fields that have been counted. */
        done: column.int(),
        created_at: column.time(),
        finished_at: column.time({ null: true }),
        due: column.time(),
        attempts: column.int({ default: 0 }),
        lease_token: column.id({ null: true }),
        lease_until: column.time({ default: 0 }),
      },
      primary: ['id'],
      indexes: [
        ['entity', 'created_at'],
        ['state', 'due'],
      ],
    });
    await schema.createTable('association_pairs', {
      columns: {
        id: column.id(),
        run_id: column.id(),
        entity: column.key(100),
        /** A field, or a table and a field of its rows: `lines.product`. */
        path: column.key(130),
        item: column.word(200),
        other: column.word(200),
        together: column.int(),
        item_count: column.int(),
        other_count: column.int(),
        baskets: column.int(),
      },
      primary: ['id'],
      indexes: [['entity', 'path', 'together']],
    });
  },
};
