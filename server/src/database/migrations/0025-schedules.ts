import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** What happens by itself on a rhythm: each occurrence once, and what was told. */
export const schedules: Migration = {
  id: '0025-schedules',
  async up(schema) {
    await schema.createTable('schedule_runs', {
      columns: {
        id: column.id(),
        /** Full name, and the version of its plugin then. */
        schedule: column.key(100),
        version: column.key(30),
        /** The moment of the rhythm that it is for. */
        occurrence: column.time(),
        /** running, done, failed */
        state: column.key(12),
        /** Records that were looked at, that were changed, and that failed. */
        looked: column.int({ default: 0 }),
        changed: column.int({ default: 0 }),
        failed: column.int({ default: 0 }),
        /** The last failure in words. */
        problem: column.text(500, { null: true }),
        done_id: column.id({ null: true }),
        created_at: column.time(),
        finished_at: column.time({ null: true }),
        due: column.time(),
        attempts: column.int({ default: 0 }),
        lease_token: column.id({ null: true }),
        lease_until: column.time({ default: 0 }),
      },
      primary: ['id'],
      unique: [['schedule', 'occurrence']],
      indexes: [['state', 'due']],
    });
  },
};
