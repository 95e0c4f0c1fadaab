import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Requests that stand still until somebody lets them go on. */
export const suspension: Migration = {
  id: '0035-suspension',
  async up(schema) {
    /** Null: it runs. */
    await schema.addColumn('process_instances', 'suspended_at', column.time({ null: true }));
    await schema.addIndex('process_instances', ['suspended_at']);
  },
};
