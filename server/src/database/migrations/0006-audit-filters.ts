import type { Migration } from './migration.js';

/** The audit log is asked by person, action and time; the newest entries first. */
export const auditFilters: Migration = {
  id: '0006-audit-filters',
  async up(schema) {
    await schema.addIndex('audit_log', ['person_id', 'seq']);
    await schema.addIndex('audit_log', ['action', 'seq']);
    await schema.addIndex('audit_log', ['at']);
  },
};
