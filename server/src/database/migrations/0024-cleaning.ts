import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Untidy values: rules, jobs with their undo, and how good the records of an entity are. */
export const cleaning: Migration = {
  id: '0024-cleaning',
  async up(schema) {
    // Why a record was changed when no person typed it, as a text in both languages.
    await schema.addColumn('record_history', 'note', column.json({ null: true }));
    await createRules(schema);
    await createJobs(schema);
    await createQuality(schema);
  },
};

async function createRules(schema: Schema): Promise<void> {
  await schema.createTable('cleaning_rules', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      title: column.json(),
      /** Steps with the fields that they are done to, in order. */
      steps: column.json(),
      /** Rules are done by it, those of plugins first. */
      position: column.int({ default: 0 }),
      enabled: column.int({ default: 1 }),
      version: column.int(),
      created_at: column.time(),
      updated_at: column.time(),
    },
    primary: ['id'],
    indexes: [['entity', 'position', 'id']],
  });
}

async function createJobs(schema: Schema): Promise<void> {
  await schema.createTable('cleaning_jobs', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      /** By whose rights it writes. */
      person_id: column.id(),
      /** trying, tried, applying, done, undoing, undone, failed */
      state: column.key(12),
      /** The steps as they were when it was ordered. */
      steps: column.json(),
      /** What has been counted in the state that it is in or was last in. */
      counts: column.json(),
      /** The last record that was looked at. */
      done_id: column.id({ null: true }),
      created_at: column.time(),
      applied_at: column.time({ null: true }),
      undone_by: column.id({ null: true }),
      undone_at: column.time({ null: true }),
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
  await schema.createTable('cleaning_rows', {
    columns: {
      job_id: column.id(),
      record_id: column.id(),
      /** would, done, refused, undone, kept */
      outcome: column.key(12),
      /** Of the record as the job wrote it; null: it wrote nothing. */
      version: column.int({ null: true }),
      /** Why it was left as it is; no values of records. */
      reason: column.json({ null: true }),
    },
    primary: ['job_id', 'record_id'],
    indexes: [['job_id', 'outcome', 'record_id']],
  });
}

async function createQuality(schema: Schema): Promise<void> {
  await schema.createTable('quality_runs', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      /** measuring, done, failed */
      state: column.key(12),
      /** Sums so far; when it is done, the scores. */
      result: column.json(),
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
  await schema.createTable('quality_findings', {
    columns: {
      run_id: column.id(),
      /** validity or consistency */
      dimension: column.key(20),
      field: column.key(60),
      record_id: column.id(),
    },
    primary: ['run_id', 'dimension', 'field', 'record_id'],
  });
}
