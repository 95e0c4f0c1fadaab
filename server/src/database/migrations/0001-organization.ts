import { column } from '../schema/column.js';
import type { Migration } from './migration.js';

/** People and what they sign in with, departments, calendar, files, audit log, and the probe of the passport. */
export const organization: Migration = {
  id: '0001-organization',
  async up(schema) {
    await schema.createTable('departments', {
      columns: {
        id: column.id(),
        code: column.key(30),
        name: column.text(60),
        parent_id: column.id({ null: true }),
        leader_id: column.id({ null: true }),
        sort: column.int({ default: 0 }),
        active: column.bool({ default: 1 }),
        version: column.int({ default: 1 }),
      },
      primary: ['id'],
      unique: [['code']],
      indexes: [['parent_id']],
    });
    await schema.createTable('positions', {
      columns: {
        id: column.id(),
        code: column.key(30),
        name: column.text(40),
        department_id: column.id({ null: true }),
        level: column.int({ null: true }),
        active: column.bool({ default: 1 }),
        version: column.int({ default: 1 }),
      },
      primary: ['id'],
      unique: [['code']],
    });
    await schema.createTable('people', {
      columns: {
        id: column.id(),
        employee_no: column.key(20),
        name: column.text(40),
        /** Name, pinyin, initials, user name and employee number, lower case: for searching. */
        search: column.text(300),
        username: column.key(40),
        mobile: column.key(20, { null: true }),
        email: column.text(254, { null: true }),
        department_id: column.id({ null: true }),
        position_id: column.id({ null: true }),
        manager_id: column.id({ null: true }),
        active: column.bool({ default: 1 }),
        /** argon2id; null: cannot sign in. */
        password_hash: column.key(200, { null: true }),
        locale: column.key(10, { null: true }),
        version: column.int({ default: 1 }),
        created_at: column.time(),
      },
      primary: ['id'],
      unique: [['username'], ['employee_no'], ['mobile'], ['email']],
      indexes: [['department_id'], ['manager_id'], ['position_id'], ['name', 'id']],
    });
    await schema.createTable('person_departments', {
      columns: { person_id: column.id(), department_id: column.id() },
      primary: ['person_id', 'department_id'],
      indexes: [['department_id']],
    });
    await schema.createTable('absences', {
      columns: {
        id: column.id(),
        person_id: column.id(),
        from_at: column.time(),
        to_at: column.time(),
        deputy_id: column.id(),
      },
      primary: ['id'],
      indexes: [['person_id']],
    });
    await schema.createTable('role_members', {
      columns: { role: column.key(100), person_id: column.id() },
      primary: ['role', 'person_id'],
      indexes: [['person_id']],
    });
    await schema.createTable('calendar_days', {
      columns: { day: column.date(), kind: column.key(10), name: column.text(40), source: column.key(20) },
      primary: ['day'],
    });
    await schema.createTable('organization_version', {
      columns: { id: column.int(), version: column.bigint() },
      primary: ['id'],
    });
    await schema.createTable('sessions', {
      columns: {
        token_hash: column.hash(),
        person_id: column.id(),
        created_at: column.time(),
        used_at: column.time(),
        expires_at: column.time(),
      },
      primary: ['token_hash'],
      indexes: [['person_id'], ['expires_at']],
    });
    await schema.createTable('sign_in_failures', {
      columns: { subject: column.key(80), failures: column.int(), first_at: column.time() },
      primary: ['subject'],
    });
    await schema.createTable('files', {
      columns: {
        id: column.id(),
        name: column.text(200),
        type: column.key(100),
        bytes: column.bigint(),
        sha256: column.hash(),
        uploaded_by: column.id(),
        uploaded_at: column.time(),
      },
      primary: ['id'],
      indexes: [['uploaded_by']],
    });
    await schema.createTable('file_links', {
      columns: { file_id: column.id(), kind: column.key(10), entity: column.key(100), target_id: column.id() },
      primary: ['file_id', 'kind', 'entity', 'target_id'],
      indexes: [['target_id']],
    });
    await schema.createTable('audit_log', {
      columns: {
        seq: column.bigint(),
        at: column.time(),
        person_id: column.id({ null: true }),
        action: column.key(60),
        subject: column.key(60),
        subject_id: column.key(100, { null: true }),
        detail: column.json(),
        hash: column.hash(),
      },
      primary: ['seq'],
      indexes: [['subject', 'subject_id']],
    });
    await schema.createTable('audit_head', {
      columns: { id: column.int(), seq: column.bigint(), hash: column.hash() },
      primary: ['id'],
    });
    await schema.createTable('settings', {
      columns: { name: column.key(60), value: column.json() },
      primary: ['name'],
    });
    await schema.ensureRow('organization_version', { id: 1, version: 1 });
    await schema.ensureRow('audit_head', { id: 1, seq: 0, hash: '' });
    await schema.createTable('passport_probe', {
      columns: { id: column.id(), rev: column.int(), label: column.text(40), at: column.time() },
      primary: ['id'],
      unique: [['label']],
    });
  },
};
