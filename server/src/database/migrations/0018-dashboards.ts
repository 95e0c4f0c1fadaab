import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Dashboards that people have made, how each looks at those that he sees, and their mails by the clock. */
export const dashboards: Migration = {
  id: '0018-dashboards',
  async up(schema) {
    await createDashboards(schema);
    await createMailings(schema);
  },
};

async function createDashboards(schema: Schema): Promise<void> {
  await schema.createTable('dashboards', {
    columns: {
      id: column.id(),
      owner_id: column.id(),
      version: column.int(),
      /** Title, description, widgets and filters. */
      content: column.json(),
      created_at: column.time(),
      updated_at: column.time(),
    },
    primary: ['id'],
    indexes: [['owner_id']],
  });
  await schema.createTable('dashboard_shares', {
    columns: {
      dashboard_id: column.id(),
      /** `everyone`, `role`, `department` or `person`. */
      receiver_kind: column.key(20),
      /** Id, the full name of a role, or empty for everyone. */
      receiver: column.key(120),
    },
    primary: ['dashboard_id', 'receiver_kind', 'receiver'],
    indexes: [['receiver_kind', 'receiver']],
  });
  await schema.createTable('dashboard_settings', {
    columns: {
      person_id: column.id(),
      /** Name of a plugin's, or id. */
      dashboard: column.key(120),
      /** Places by widget, where the person wants them elsewhere; null: where they are. */
      layout: column.json({ null: true }),
      /** 1: opened first. */
      is_default: column.int({ default: 0 }),
    },
    primary: ['person_id', 'dashboard'],
  });
}

async function createMailings(schema: Schema): Promise<void> {
  await schema.createTable('dashboard_mailings', {
    columns: {
      id: column.id(),
      dashboard: column.key(120),
      owner_id: column.id(),
      /** `daily`, `weekday`, `weekly` or `monthly`. */
      rhythm: column.key(12),
      /** 1 Monday … 7 Sunday, or the day of the month; 0 for the other rhythms. */
      day: column.int(),
      /** Hour of the day, 0 … 23. */
      hour: column.int(),
      only_with_data: column.int(),
      /** Kinds and names, as of shares. */
      receivers: column.json(),
      version: column.int(),
      created_at: column.time(),
      /** The next time that it goes out. */
      due: column.time(),
      attempts: column.int({ default: 0 }),
      lease_token: column.id({ null: true }),
      lease_until: column.time({ default: 0 }),
    },
    primary: ['id'],
    indexes: [['due'], ['dashboard']],
  });
  await schema.createTable('dashboard_unsubscribed', {
    columns: { mailing_id: column.id(), person_id: column.id(), at: column.time() },
    primary: ['mailing_id', 'person_id'],
  });
}
