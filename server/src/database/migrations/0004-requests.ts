import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** Instances as people see them: requests, tasks, what they write, and what they are told. */
export const requests: Migration = {
  id: '0004-requests',
  async up(schema) {
    await createRequests(schema);
    await createTasks(schema);
    await createWritings(schema);
    await createMessages(schema);
  },
};

async function createRequests(schema: Schema): Promise<void> {
  await schema.createTable('requests', {
    columns: {
      /** That of the process instance. */
      id: column.id(),
      no: column.key(30),
      flow_key: column.key(100),
      definition_id: column.id(),
      version: column.int(),
      title: column.text(300),
      status: column.key(12),
      initiator_id: column.id(),
      department_id: column.id({ null: true }),
      record_entity: column.key(100, { null: true }),
      record_id: column.id({ null: true }),
      /** The form as it stands, exact values by field. */
      form: column.json(),
      started_at: column.time(),
      ended_at: column.time({ null: true }),
      /** Somebody has decided in this round: too late to withdraw. */
      decided: column.bool({ default: 0 }),
      urged_at: column.time({ default: 0 }),
    },
    primary: ['id'],
    unique: [['no']],
    indexes: [
      ['initiator_id', 'id'],
      ['status', 'id'],
      ['flow_key', 'id'],
      ['record_entity', 'record_id'],
    ],
  });
}

async function createTasks(schema: Schema): Promise<void> {
  await schema.createTable('tasks', {
    columns: {
      id: column.id(),
      instance_id: column.id(),
      token: column.int(),
      /** Seat of the ballot; -1: no ballot. */
      seat: column.int(),
      node: column.key(100),
      node_name: column.text(200),
      kind: column.key(12),
      person_id: column.id(),
      /** before, after, parallel: added by somebody. */
      added: column.key(10, { null: true }),
      flow_key: column.key(100),
      /** open, done, closed. */
      state: column.key(8),
      /** Why it was closed, as the engine says. */
      why: column.key(12, { null: true }),
      due: column.time({ null: true }),
      /** `due`, or the end of time: for sorting. */
      due_sort: column.time(),
      opened_at: column.time(),
      closed_at: column.time({ null: true }),
      read_at: column.time({ null: true }),
      decision: column.key(20, { null: true }),
      opinion: column.json({ null: true }),
    },
    primary: ['id'],
    indexes: [
      ['instance_id', 'state'],
      ['person_id', 'state', 'due_sort'],
      ['person_id', 'state', 'id'],
    ],
  });
}

async function createWritings(schema: Schema): Promise<void> {
  await schema.createTable('request_notes', {
    columns: {
      request_id: column.id(),
      /** Step of the history that it belongs to. */
      seq: column.int(),
      kind: column.key(20),
      person_id: column.id(),
      task_id: column.id({ null: true }),
      node: column.key(100, { null: true }),
      opinion: column.json({ null: true }),
      /** Ids of people that the act names. */
      people: column.json(),
      at: column.time(),
    },
    primary: ['request_id', 'seq'],
  });
  await schema.createTable('request_changes', {
    columns: {
      request_id: column.id(),
      seq: column.int(),
      field: column.key(100),
      at: column.time(),
      by_id: column.id(),
      before_value: column.json(),
      after_value: column.json(),
    },
    primary: ['request_id', 'seq', 'field'],
  });
  await schema.createTable('request_comments', {
    columns: {
      id: column.id(),
      request_id: column.id(),
      by_id: column.id(),
      at: column.time(),
      text: column.json(),
      mentions: column.json(),
    },
    primary: ['id'],
    indexes: [['request_id', 'id']],
  });
  await schema.createTable('request_copies', {
    columns: {
      request_id: column.id(),
      person_id: column.id(),
      by_id: column.id({ null: true }),
      at: column.time(),
      note: column.json({ null: true }),
      read_at: column.time({ null: true }),
    },
    primary: ['person_id', 'request_id'],
    indexes: [['request_id']],
  });
  await schema.createTable('request_drafts', {
    columns: {
      person_id: column.id(),
      flow_key: column.key(100),
      fields: column.json(),
      picks: column.json(),
      record_id: column.id({ null: true }),
      updated_at: column.time(),
    },
    primary: ['person_id', 'flow_key'],
  });
}

async function createMessages(schema: Schema): Promise<void> {
  await schema.createTable('notifications', {
    columns: {
      id: column.id(),
      person_id: column.id(),
      request_id: column.id(),
      kind: column.key(20),
      title: column.json(),
      /** Unique by task, round, step and receiver: nobody is told the same twice. */
      ledger_key: column.key(200),
      node: column.key(100, { null: true }),
      step: column.key(60, { null: true }),
      at: column.time(),
      read_at: column.time({ null: true }),
    },
    primary: ['id'],
    unique: [['ledger_key']],
    indexes: [
      ['person_id', 'id'],
      ['request_id', 'id'],
    ],
  });
  await schema.createTable('mails', {
    columns: {
      id: column.id(),
      person_id: column.id(),
      request_id: column.id(),
      task_id: column.id({ null: true }),
      event: column.key(20),
      /** What the template needs beside the request. */
      detail: column.json(),
      ledger_key: column.key(200),
      node: column.key(100, { null: true }),
      step: column.key(60, { null: true }),
      /** queued, sent, failed, suppressed, not_configured. */
      status: column.key(16),
      address: column.text(254, { null: true }),
      subject: column.json({ null: true }),
      text_body: column.json({ null: true }),
      html_body: column.json({ null: true }),
      last_error: column.json({ null: true }),
      created_at: column.time(),
      sent_at: column.time({ null: true }),
      due: column.time(),
      attempts: column.int({ default: 0 }),
      lease_token: column.id({ null: true }),
      lease_until: column.time({ default: 0 }),
    },
    primary: ['id'],
    unique: [['ledger_key']],
    indexes: [
      ['status', 'due'],
      ['request_id', 'id'],
      ['person_id', 'id'],
    ],
  });
}
