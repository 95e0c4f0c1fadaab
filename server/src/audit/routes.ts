import { route, type Route } from '../http/route.js';
import { auditQuery } from './auditQuery.js';
import { listAudit, type AuditContext } from './listAudit.js';
import { verifyAudit } from './verifyAudit.js';

const READ = 'audit.read';

export function auditRoutes(context: AuditContext): Route[] {
  return [
    route(
      { method: 'GET', path: '/audit', summary: 'The audit log, newest first', function: READ, query: auditQuery },
      async ({ query }) => listAudit(context, query),
    ),
    route({ method: 'GET', path: '/audit/verify', summary: 'Checks the hash chain', function: READ }, () =>
      verifyAudit(context.database),
    ),
  ];
}
