import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Who else leads a department, and whether new versions are tried out in it first. */
export const departmentDetails: Migration = {
  id: '0008-department-details',
  async up(schema) {
    /** Ids of people; null: nobody. */
    await schema.addColumn('departments', 'vice_leader_ids', column.json({ null: true }));
    await schema.addColumn('departments', 'pilot', column.bool({ default: 0 }));
  },
};
