import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** Records that other systems send: keys, a ledger of calls, and which record an outside number means. */
export const intake: Migration = {
  id: '0022-intake',
  async up(schema) {
    await schema.createTable('intake_keys', {
      columns: {
        id: column.id(),
        name: column.text(60),
        /** The key itself is shown once and never stored. */
        key_hash: column.hash(),
        /** Encrypted: signatures are checked with it. Null: calls need not be signed. */
        signing_secret: column.key(300, { null: true }),
        /** In whose name records are written. */
        person_id: column.id(),
        source_system: column.key(40),
        /** Entity → fields that may be sent. */
        scope: column.json(),
        /** Addresses it may come from; empty: any. */
        addresses: column.json(),
        per_minute: column.int(),
        expires_at: column.time({ null: true }),
        created_by: column.id(),
        created_at: column.time(),
        revoked_at: column.time({ null: true }),
        last_used_at: column.time({ null: true }),
      },
      primary: ['id'],
      unique: [['key_hash']],
    });
    await schema.createTable('intake_calls', {
      columns: {
        id: column.id(),
        key_id: column.id(),
        at: column.time(),
        address: column.key(45),
        entity: column.key(100),
        status: column.int({ null: true }),
        /** created, updated, unchanged, failed. */
        counts: column.json(),
        /** Null: none was given, or a later call has it now. */
        idempotency_key: column.key(64, { null: true }),
        body_hash: column.hash(),
        /** What was answered, to be answered again. */
        answer: column.json({ null: true }),
      },
      primary: ['id'],
      unique: [['key_id', 'idempotency_key']],
      indexes: [['key_id', 'at']],
    });
    await schema.createTable('intake_links', {
      columns: {
        entity: column.key(100),
        source_system: column.key(40),
        /** Hash of the number over there: case counts, and any text is allowed. */
        external_hash: column.hash(),
        record_id: column.id(),
      },
      primary: ['entity', 'source_system', 'external_hash'],
      indexes: [['record_id']],
    });
  },
};
