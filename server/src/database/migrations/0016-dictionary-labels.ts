import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** What items of dictionaries were called before: records keep codes, their history says the word of its time. */
export const dictionaryLabels: Migration = {
  id: '0016-dictionary-labels',
  async up(schema) {
    await schema.createTable('dictionary_labels', {
      columns: {
        id: column.id(),
        /** `crm:level`. */
        dictionary: column.key(120),
        code: column.key(60),
        /** The label that ended at `until_at`, as JSON. */
        label: column.json(),
        until_at: column.time(),
        /** Who gave it another. */
        changed_by: column.id(),
      },
      primary: ['id'],
      indexes: [['dictionary', 'until_at']],
    });
  },
};
