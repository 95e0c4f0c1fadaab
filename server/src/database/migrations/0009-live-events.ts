import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** What nodes tell each other for the open pages of their people; rows live for a minute. */
export const liveEvents: Migration = {
  id: '0009-live-events',
  async up(schema) {
    await schema.createTable('live_events', {
      columns: {
        /** In the order of time, by the clock of its node. */
        id: column.id(),
        node: column.id(),
        /** List of people and the request that they are told of. */
        news: column.json(),
      },
      primary: ['id'],
    });
  },
};
