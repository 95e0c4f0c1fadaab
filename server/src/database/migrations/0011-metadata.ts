import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Entities, fields and dictionaries that administrators add while the server runs, beside those of the plugins. */
export const metadata: Migration = {
  id: '0011-metadata',
  async up(schema) {
    await schema.createTable('metadata_definitions', {
      columns: {
        /** `entity`, `field`, `look`, `order` or `dictionary`. */
        kind: column.key(20),
        /** `custom:visit`, `crm:contact.xWechat`. */
        name: column.key(120),
        body: column.json(),
        /** Of this definition, for whoever changes it. */
        version: column.int(),
        /** Idempotency key of the command that made it. */
        made_by_key: column.key(64, { null: true }),
        updated_at: column.time(),
        updated_by: column.id(),
      },
      primary: ['kind', 'name'],
    });
    await schema.createTable('metadata_version', {
      columns: {
        id: column.int(),
        /** Of all definitions together: nodes that know an older one read them again. */
        version: column.int(),
        /** The change that is being made, and until when nobody else may make one. */
        holder: column.key(40),
        until_at: column.time(),
      },
      primary: ['id'],
    });
    await schema.ensureRow('metadata_version', { id: 1, version: 0, holder: '', until_at: 0 });
  },
};
