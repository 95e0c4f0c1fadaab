import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** What is known of tags beside the words in the records: their look and rules, where each comes from, and when it ends. */
export const tags: Migration = {
  id: '0020-tags',
  async up(schema) {
    await createDefinitions(schema);
    await createAssignments(schema);
    await createRuns(schema);
  },
};

async function createDefinitions(schema: Schema): Promise<void> {
  await schema.createTable('tag_definitions', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      field: column.key(60),
      tag: column.word(40),
      /** The group that it is listed in; empty: none. */
      tag_group: column.word(40, { default: '' }),
      /** Element of the palette: c1 to c8. */
      color: column.key(4),
      /** A filter, of which records get the tag by themselves; null: people give it. */
      rule: column.json({ null: true }),
      /** It is taken away so many days after it was given; null: never. */
      expires_days: column.int({ null: true }),
      version: column.int(),
      created_at: column.time(),
      updated_at: column.time(),
    },
    primary: ['id'],
    unique: [['entity', 'field', 'tag']],
  });
}

async function createAssignments(schema: Schema): Promise<void> {
  await schema.createTable('tag_assignments', {
    columns: {
      entity: column.key(100),
      record_id: column.id(),
      field: column.key(60),
      tag: column.word(40),
      /** manual or rule */
      source: column.key(10),
      since: column.time(),
      expires_at: column.time({ null: true }),
      /** It was taken away because its time was over, and its rule still holds: it is not given again until that has changed. */
      expired_at: column.time({ null: true }),
    },
    primary: ['entity', 'record_id', 'field', 'tag'],
    indexes: [['entity', 'field', 'tag', 'record_id']],
  });
}

async function createRuns(schema: Schema): Promise<void> {
  await schema.createTable('tag_runs', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      /** running, done, failed */
      state: column.key(12),
      /** What is done to each record. */
      task: column.json(),
      /** Records whose tags it has changed. */
      changed: column.int({ default: 0 }),
      done_id: column.id({ null: true }),
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
