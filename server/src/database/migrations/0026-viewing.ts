import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Sessions in which somebody sees what another person sees. */
export const viewing: Migration = {
  id: '0026-viewing',
  async up(schema) {
    await schema.addColumn('sessions', 'viewed_person_id', column.id({ null: true }));
    await schema.addColumn('sessions', 'viewed_until', column.time({ null: true }));
  },
};
