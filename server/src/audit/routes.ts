import { z } from 'zod';
import type { Database } from '../database/database.js';
import { decodeCursor, pageQuery, toPage } from '../http/page.js';
import { route, type Route } from '../http/route.js';
import { verifyAudit } from './verifyAudit.js';

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly person_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly detail: string;
}

export interface AuditContext {
  readonly database: Database;
  readonly brief: (id: string | null) => unknown;
}

export function auditRoutes({ database, brief }: AuditContext): Route[] {
  return [
    route(
      {
        method: 'GET',
        path: '/audit',
        summary: 'The audit log, newest first',
        function: 'audit.read',
        query: z.strictObject(pageQuery),
      },
      async ({ query }) => {
        const before = query.after === undefined ? Number.MAX_SAFE_INTEGER : decodeCursor(query.after, 1)[0];
        const rows = await database.read<Row>(
          'SELECT seq, at, person_id, action, subject, subject_id, detail FROM audit_log WHERE seq < ? ORDER BY seq DESC LIMIT ?',
          [before, query.limit + 1],
        );
        return toPage(
          rows,
          query.limit,
          (row) => [row.seq],
          (row) => ({
            seq: row.seq,
            at: row.at,
            by: brief(row.person_id),
            action: row.action,
            subject: row.subject,
            subjectId: row.subject_id,
            detail: JSON.parse(row.detail) as unknown,
          }),
        );
      },
    ),
    route({ method: 'GET', path: '/audit/verify', summary: 'Checks the hash chain', function: 'audit.read' }, () =>
      verifyAudit(database),
    ),
  ];
}
