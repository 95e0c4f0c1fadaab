import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Forms being filled in, keys that are exchanged without a gap, calls that were refused, and calls too large to wait for. */
export const collection: Migration = {
  id: '0015-collection',
  async up(schema) {
    await schema.createTable('form_drafts', {
      columns: {
        person_id: column.id(),
        entity: column.key(100),
        /** The record that is being changed; `new`: one that is not there yet. */
        record: column.key(26),
        /** Encrypted: what has been filled in. */
        content: column.json(),
        /** Of the record when the form was opened; null: a new one. */
        version: column.int({ null: true }),
        updated_at: column.time(),
      },
      primary: ['person_id', 'entity', 'record'],
      indexes: [['updated_at']],
    });
    await exchangeKeys(schema);
    await createRefusals(schema);
    await createJobs(schema);
  },
};

/** The text and the secret that were valid before the last exchange stay so until `previous_until`. */
async function exchangeKeys(schema: Schema): Promise<void> {
  await schema.addColumn('intake_keys', 'previous_hash', column.hash({ null: true }));
  await schema.addColumn('intake_keys', 'previous_secret', column.key(300, { null: true }));
  await schema.addColumn('intake_keys', 'previous_until', column.time({ null: true }));
  await schema.addIndex('intake_keys', ['previous_hash']);
}

/** Calls that were refused as a whole, counted by the minute: a client gone wild must not fill the log. */
async function createRefusals(schema: Schema): Promise<void> {
  await schema.createTable('intake_refusals', {
    columns: {
      key_id: column.id(),
      /** Begin of the minute. */
      minute: column.time(),
      /** Id of the refusal. */
      reason: column.key(60),
      address: column.key(45),
      entity: column.key(100),
      status: column.int(),
      times: column.int(),
    },
    primary: ['key_id', 'minute', 'reason', 'address', 'entity'],
  });
}

async function createJobs(schema: Schema): Promise<void> {
  await schema.createTable('intake_jobs', {
    columns: {
      /** That of the call. */
      id: column.id(),
      key_id: column.id(),
      entity: column.key(100),
      /** running, done, failed */
      state: column.key(12),
      /** Items. */
      total: column.int(),
      done: column.int({ default: 0 }),
      created_at: column.time(),
      finished_at: column.time({ null: true }),
      due: column.time(),
      attempts: column.int({ default: 0 }),
      lease_token: column.id({ null: true }),
      lease_until: column.time({ default: 0 }),
    },
    primary: ['id'],
    indexes: [['state', 'due']],
  });
  await schema.createTable('intake_job_parts', {
    columns: {
      job_id: column.id(),
      /** Number of its first item. */
      first_index: column.int(),
      /** Encrypted; null: done, and forgotten. */
      items: column.json({ null: true }),
      results: column.json({ null: true }),
    },
    primary: ['job_id', 'first_index'],
  });
}
