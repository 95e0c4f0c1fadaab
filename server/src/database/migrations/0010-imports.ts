import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Files that become records, with a ledger of their rows; records that become files. */
export const imports: Migration = {
  id: '0010-imports',
  async up(schema) {
    await createJobs(schema);
    await createExports(schema);
  },
};

async function createJobs(schema: Schema): Promise<void> {
  await schema.createTable('import_jobs', {
    columns: {
      id: column.id(),
      entity: column.key(100),
      person_id: column.id(),
      file_name: column.text(200),
      bytes: column.int(),
      sha256: column.hash(),
      /** zh or en: in which texts of codes are compared. */
      locale: column.key(2),
      state: column.key(12),
      /** Sheets with their first rows. */
      preview: column.json(),
      plan: column.json({ null: true }),
      counts: column.json(),
      /** Texts that nothing is known by, field by field. */
      unknown_values: column.json(),
      problem: column.json({ null: true }),
      /** Counts the runs through the file, trials included. */
      pass: column.int({ default: 0 }),
      /** Only rows that failed in this pass are done again. */
      retry_of: column.int({ null: true }),
      /** The last row of this pass that is done. */
      done_row: column.int({ default: 0 }),
      total_rows: column.int({ null: true }),
      created_at: column.time(),
      started_at: column.time({ null: true }),
      finished_at: column.time({ null: true }),
      due: column.time(),
      attempts: column.int({ default: 0 }),
      lease_token: column.id({ null: true }),
      lease_until: column.time({ default: 0 }),
    },
    primary: ['id'],
    indexes: [
      ['person_id', 'id'],
      ['state', 'due'],
    ],
  });
  await schema.createTable('import_job_rows', {
    columns: {
      job_id: column.id(),
      pass: column.int(),
      row_no: column.int(),
      /** ok, warning, error. */
      status: column.key(8),
      /** insert, update, unchanged, skip; null: nothing was done. */
      action: column.key(10, { null: true }),
      record_id: column.id({ null: true }),
      /** Of an updated record before. */
      prev_version: column.int({ null: true }),
      issues: column.json({ null: true }),
      /** done, kept: what the rollback made of it. */
      undone: column.key(8, { null: true }),
    },
    primary: ['job_id', 'pass', 'row_no'],
    indexes: [['job_id', 'pass', 'status', 'row_no']],
  });
  await schema.createTable('import_habits', {
    columns: {
      person_id: column.id(),
      entity: column.key(100),
      /** Title of a column → field. */
      columns: column.json(),
      /** Field → text of a cell → code or id. */
      words: column.json(),
    },
    primary: ['person_id', 'entity'],
  });
}

async function createExports(schema: Schema): Promise<void> {
  await schema.createTable('exports', {
    columns: {
      id: column.id(),
      person_id: column.id(),
      entity: column.key(100),
      format: column.key(4),
      query: column.json(),
      columns: column.json(),
      /** running, done, failed, expired. */
      state: column.key(10),
      row_count: column.int({ null: true }),
      bytes: column.int({ null: true }),
      sha256: column.hash({ null: true }),
      ip: column.key(45),
      created_at: column.time(),
      finished_at: column.time({ null: true }),
    },
    primary: ['id'],
    indexes: [
      ['person_id', 'id'],
      ['state', 'created_at'],
    ],
  });
}
