import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Lists of records as people have named them. */
export const savedViews: Migration = {
  id: '0007-saved-views',
  async up(schema) {
    await schema.createTable('saved_views', {
      columns: {
        id: column.id(),
        entity: column.key(100),
        person_id: column.id(),
        name: column.text(60),
        /** `me`, `everyone`, or the full name of a role. */
        shared_with: column.key(120),
        /** Filter, search, order and columns. */
        query: column.json(),
        created_at: column.time(),
        updated_at: column.time(),
      },
      primary: ['id'],
      indexes: [
        ['entity', 'person_id'],
        ['entity', 'shared_with'],
      ],
    });
  },
};
