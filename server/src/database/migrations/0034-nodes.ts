import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** The processes that serve one database, as they report themselves. */
export const nodes: Migration = {
  id: '0034-nodes',
  async up(schema) {
    await schema.createTable('nodes', {
      columns: {
        id: column.id(),
        /** Comma-separated. */
        services: column.key(40),
        version: column.key(40),
        started_at: column.time(),
        /** Of the last heartbeat, by the clock of the database. */
        beat_at: column.time(),
        /** Milliseconds by which the clock of the database is ahead of the node's; negative: behind. */
        clock_offset: column.time(),
      },
      primary: ['id'],
      indexes: [['beat_at']],
    });
  },
};
