import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Large exports are made in the background; some ask for values in clear first, and wait for a decision. */
export const exportJobs: Migration = {
  id: '0023-export-jobs',
  async up(schema) {
    // Names of the fields that were asked for; null: all that may be seen.
    await schema.addColumn('exports', 'fields', column.json({ null: true }));
    await schema.addColumn('exports', 'locale', column.key(2, { default: 'zh' }));
    await schema.addColumn('exports', 'plain', column.bool({ default: 0 }));
    // Why values are wanted in clear, and the request that decides about it.
    await schema.addColumn('exports', 'reason', column.text(500, { null: true }));
    await schema.addColumn('exports', 'request_id', column.id({ null: true }));
    await schema.addColumn('exports', 'done_rows', column.int({ default: 0 }));
    await schema.addColumn('exports', 'problem', column.json({ null: true }));
    await schema.addColumn('exports', 'due', column.time({ default: 0 }));
    await schema.addColumn('exports', 'attempts', column.int({ default: 0 }));
    await schema.addColumn('exports', 'lease_token', column.id({ null: true }));
    await schema.addColumn('exports', 'lease_until', column.time({ default: 0 }));
    await schema.addIndex('exports', ['state', 'due']);
  },
};
