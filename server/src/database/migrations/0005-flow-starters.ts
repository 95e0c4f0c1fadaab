import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Who may start a flow that a designer has drawn. */
export const flowStarters: Migration = {
  id: '0005-flow-starters',
  async up(schema) {
    /** Full names of roles; null: everybody. */
    await schema.addColumn('flows', 'startable_by', column.json({ null: true }));
  },
};
