import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Records that are the same thing twice: found by keys, put before people, merged and taken apart again. */
export const duplicates: Migration = {
  id: '0014-duplicates',
  async up(schema) {
    await schema.createTable('duplicate_keys', {
      columns: {
        entity: column.key(100),
        /** Of a record's values; equal keys are candidates. */
        digest: column.hash(),
        record_id: column.id(),
        /** The record that the values are of: the same, or a child. */
        origin_id: column.id(),
      },
      primary: ['entity', 'digest', 'record_id', 'origin_id'],
      indexes: [
        ['entity', 'origin_id'],
        ['entity', 'record_id'],
      ],
    });
    await createScans(schema);
    await createPairs(schema);
  },
};

async function createScans(schema: Schema): Promise<void> {
  await schema.createTable('duplicate_scans', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      /** Null: the nightly one. */
      person_id: column.id({ null: true }),
      /** keys, pairs, done, failed */
      state: column.key(12),
      /** The last record that was looked at. */
      done_id: column.id({ null: true }),
      processed: column.int({ default: 0 }),
      found: column.int({ default: 0 }),
      created_at: column.time(),
      finished_at: column.time({ null: true }),
      due: column.time(),
      attempts: column.int({ default: 0 }),
      lease_token: column.id({ null: true }),
      lease_until: column.time({ default: 0 }),
    },
    primary: ['id'],
    indexes: [
      ['entity', 'created_at'],
      ['state', 'due'],
    ],
  });
}

async function createPairs(schema: Schema): Promise<void> {
  await schema.createTable('duplicate_pairs', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      /** The lesser of the two ids. */
      left_id: column.id(),
      right_id: column.id(),
      /** Percent. */
      score: column.int(),
      /** What people are told: why. */
      reasons: column.json(),
      /** open, dismissed, merged */
      state: column.key(12),
      decided_by: column.id({ null: true }),
      decided_at: column.time({ null: true }),
      created_at: column.time(),
    },
    primary: ['id'],
    unique: [['entity', 'left_id', 'right_id']],
    indexes: [
      ['entity', 'state', 'score', 'id'],
      ['entity', 'right_id'],
    ],
  });
  await schema.createTable('record_merges', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      kept_id: column.id(),
      gone_id: column.id(),
      person_id: column.id(),
      at: column.time(),
      /** What was done, in order, to be undone backwards. */
      journal: column.json(),
      undone_by: column.id({ null: true }),
      undone_at: column.time({ null: true }),
    },
    primary: ['id'],
    indexes: [
      ['entity', 'at'],
      ['entity', 'gone_id'],
    ],
  });
}
