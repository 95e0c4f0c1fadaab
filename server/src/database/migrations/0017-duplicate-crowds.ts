import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Keys that very many records share are looked at too; which are too many is told. */
export const duplicateCrowds: Migration = {
  id: '0017-duplicate-crowds',
  async up(schema) {
    await schema.addColumn('duplicate_scans', 'skipped', column.int({ default: 0 }));
  },
};
