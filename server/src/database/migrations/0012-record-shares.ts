import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Single records that people have opened to others. */
export const recordShares: Migration = {
  id: '0012-record-shares',
  async up(schema) {
    await schema.createTable('record_shares', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        record_id: column.id(),
        /** `person`, `role` or `department`. */
        receiver_kind: column.key(20),
        /** Id, or the full name of a role. */
        receiver: column.key(120),
        /** `read` or `write`. */
        level: column.key(10),
        /** `YYYY-MM-DD`, the last day; null: without end. */
        last_day: column.key(10, { null: true }),
        /** Milliseconds since 1970: the end of that day. */
        until_at: column.time({ null: true }),
        by_id: column.id(),
        created_at: column.time(),
      },
      primary: ['id'],
      unique: [['entity', 'record_id', 'receiver_kind', 'receiver']],
      indexes: [['entity', 'receiver_kind', 'receiver']],
    });
    // What a message is about when it is about no request; the column of the request is then empty.
    await schema.addColumn('notifications', 'record_entity', column.key(100, { null: true }));
    await schema.addColumn('notifications', 'record_id', column.id({ null: true }));
  },
};
