import type { Text } from '@vermilion/plugin-kit';
import type { Database } from '../database/database.js';
import { decodeCursor, toPage, type Page } from '../http/page.js';
import type { AuditQuery } from './auditQuery.js';
import type { AuditRow } from './auditRow.js';

export interface AuditContext {
  readonly database: Database;
  readonly brief: (id: string | null) => unknown;
  /** What something is called whose id stands in an entry: a person, a department, a role, a flow; null: unknown. */
  readonly titleOf: (id: string) => Text | null;
}

export interface AuditView {
  readonly seq: number;
  readonly at: number;
  readonly by: unknown;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: unknown;
  /** Of the ids in the entry, those that have a name. */
  readonly titles: Readonly<Record<string, Text>>;
}

/** The condition of each filter. */
const CONDITIONS = {
  by: 'person_id = ?',
  action: 'action = ?',
  subject: 'subject = ?',
  subjectId: 'subject_id = ?',
  from: 'at >= ?',
  to: 'at < ?',
} as const;

/** A page of the audit log, newest first. */
export async function listAudit({ database, brief, titleOf }: AuditContext, query: AuditQuery): Promise<Page<AuditView>> {
  const before = query.after === undefined ? Number.MAX_SAFE_INTEGER : decodeCursor(query.after, 1)[0];
  const asked = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter((filter) => query[filter] !== undefined);
  const where = ['seq < ?', ...asked.map((filter) => CONDITIONS[filter])].join(' AND ');
  const rows = await database.read<Omit<AuditRow, 'hash'>>(
    `SELECT seq, at, person_id, action, subject, subject_id, detail FROM audit_log WHERE ${where} ORDER BY seq DESC LIMIT ?`,
    [before, ...asked.map((filter) => query[filter]), query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.seq],
    (row): AuditView => {
      const detail = JSON.parse(row.detail) as unknown;
      return {
        seq: row.seq,
        at: row.at,
        by: brief(row.person_id),
        action: row.action,
        subject: row.subject,
        subjectId: row.subject_id,
        detail,
        titles: titlesIn([row.subject_id, detail], titleOf),
      };
    },
  );
}

function titlesIn(value: unknown, titleOf: AuditContext['titleOf']): Record<string, Text> {
  if (typeof value === 'object' && value !== null)
    return Object.assign({}, ...Object.values(value).map((each) => titlesIn(each, titleOf))) as Record<string, Text>;
  const title = typeof value === 'string' ? titleOf(value) : null;
  return title ? { [value as string]: title } : {};
}
