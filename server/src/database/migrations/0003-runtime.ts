import { column } from '../schema/column.js';
import type { Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

/** The shell of the engine: deployments, instances with their history, and everything that must happen because of a step. */
export const runtime: Migration = {
  id: '0003-runtime',
  async up(schema) {
    await createDefinitions(schema);
    await createInstances(schema);
    await createQueues(schema);
  },
};

async function createDefinitions(schema: Schema): Promise<void> {
  await schema.createTable('flows', {
    columns: {
      flow_key: column.key(100),
      process_id: column.key(100),
      /** In both languages. */
      title: column.json(),
      /** Form of the submission, as the newest version says. */
      form: column.key(100, { null: true }),
      created_by: column.id(),
      created_at: column.time(),
    },
    primary: ['flow_key'],
    unique: [['process_id']],
  });
  await schema.createTable('definitions', {
    columns: {
      id: column.id(),
      flow_key: column.key(100),
      version: column.int(),
      /** SHA-256 of the XML. */
      hash: column.hash(),
      xml: column.json(),
      /** The compiled flat model. */
      model: column.json(),
      note: column.text(500),
      published_at: column.time(),
      /** Null: came with a plugin. */
      published_by: column.id({ null: true }),
    },
    primary: ['id'],
    unique: [['flow_key', 'version']],
    indexes: [['flow_key', 'hash']],
  });
  await schema.createTable('flow_drafts', {
    columns: {
      flow_key: column.key(100),
      xml: column.json(),
      revision: column.int(),
      updated_at: column.time(),
      updated_by: column.id(),
    },
    primary: ['flow_key'],
  });
}

async function createInstances(schema: Schema): Promise<void> {
  await schema.createTable('process_instances', {
    columns: {
      id: column.id(),
      definition_id: column.id(),
      rev: column.int(),
      /** Steps in the history. */
      seq: column.int(),
      /** Hash of the last step. */
      chain: column.hash(),
      status: column.key(12),
      state: column.json(),
      started_at: column.time(),
      ended_at: column.time({ null: true }),
    },
    primary: ['id'],
    indexes: [['definition_id', 'status']],
  });
  await schema.createTable('history_steps', {
    columns: {
      instance_id: column.id(),
      seq: column.int(),
      at: column.time(),
      by_id: column.key(40),
      command: column.key(20),
      events: column.json(),
      hash: column.hash(),
    },
    primary: ['instance_id', 'seq'],
  });
  await schema.createTable('incidents', {
    columns: {
      instance_id: column.id(),
      token: column.int(),
      node: column.key(100),
      code: column.key(60),
      reason: column.json(),
      at: column.time(),
    },
    primary: ['instance_id', 'token'],
    indexes: [['at']],
  });
}

async function createQueues(schema: Schema): Promise<void> {
  const lease = {
    due: column.time(),
    attempts: column.int({ default: 0 }),
    lease_token: column.id({ null: true }),
    lease_until: column.time({ default: 0 }),
  };
  await schema.createTable('timers', {
    columns: { id: column.id(), instance_id: column.id(), token: column.int(), timer: column.key(100), ...lease },
    primary: ['id'],
    unique: [['instance_id', 'token', 'timer']],
    indexes: [['due']],
  });
  await schema.createTable('outbox', {
    columns: {
      id: column.id(),
      instance_id: column.id(),
      kind: column.key(20),
      payload: column.json(),
      /** One row for one thing to be done, however often it is asked for. */
      idempotency_key: column.key(150),
      ...lease,
      /** queued, dead. What is done is deleted. */
      state: column.key(10),
      last_error: column.json({ null: true }),
    },
    primary: ['id'],
    unique: [['idempotency_key']],
    indexes: [['state', 'due'], ['instance_id']],
  });
  await schema.createTable('subscriptions', {
    columns: {
      instance_id: column.id(),
      token: column.int(),
      event: column.key(100),
      message: column.text(200),
      correlation_key: column.text(200, { null: true }),
    },
    primary: ['instance_id', 'token', 'event'],
    indexes: [['message', 'correlation_key']],
  });
  await schema.createTable('idempotency_keys', {
    columns: {
      idempotency_key: column.key(64),
      person_id: column.id(),
      request_id: column.id(),
      result: column.json(),
      at: column.time(),
    },
    primary: ['person_id', 'idempotency_key'],
    indexes: [['at']],
  });
}
