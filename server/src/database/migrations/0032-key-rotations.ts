import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** How far what older keys have encrypted is written by the newest one. */
export const keyRotations: Migration = {
  id: '0032-key-rotations',
  async up(schema) {
    await schema.createTable('key_rotations', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        /** Names the newest key: 8 hexadecimal digits. */
        key_id: column.key(8),
        /** records, history, done, failed */
        state: column.key(12),
        /** Up to here in the order of ids. */
        done_id: column.id({ null: true }),
        /** Rows that have been written anew. */
        moved: column.int({ default: 0 }),
        created_at: column.time(),
        due: column.time(),
        attempts: column.int({ default: 0 }),
        lease_token: column.id({ null: true }),
        lease_until: column.time({ default: 0 }),
      },
      primary: ['id'],
      unique: [['entity', 'key_id']],
      indexes: [['state', 'due']],
    });
  },
};
