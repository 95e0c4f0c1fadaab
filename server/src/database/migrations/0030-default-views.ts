import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** The views that people's lists open with. */
export const defaultViews: Migration = {
  id: '0030-default-views',
  async up(schema) {
    await schema.createTable('default_views', {
      columns: {
        person_id: column.id(),
        entity: column.key(100),
        /** Of a saved view, or the full name of a plugin's. */
        view_id: column.key(120),
      },
      primary: ['person_id', 'entity'],
      indexes: [['view_id']],
    });
  },
};
