import type { Database } from '../database/database.js';
import { decodeCursor, toPage, type Page } from '../http/page.js';
import type { IncidentQuery } from './schema.js';
import { incidentConditions } from './incidentConditions.js';

export interface IncidentBrief {
  readonly requestId: string;
  readonly flow: string;
  readonly token: number;
  readonly node: string;
  readonly code: string;
  readonly reason: string;
  readonly at: number;
}

/** What has failed in running requests and waits for a retry, oldest first. */
export async function listIncidents(database: Database, query: IncidentQuery): Promise<Page<IncidentBrief>> {
  const { sql, params } = incidentConditions(query);
  const after = query.after === undefined ? undefined : decodeCursor(query.after, 3);
  const beyond = after ? ' AND (i.at > ? OR (i.at = ? AND (i.instance_id > ? OR (i.instance_id = ? AND i.token > ?))))' : '';
  const [at, instance, token] = after ?? [];
  const rows = await database.read<IncidentBrief>(
    `SELECT i.instance_id AS requestId, r.flow_key AS flow, i.token, i.node, i.code, i.reason, i.at
     FROM incidents i JOIN requests r ON r.id = i.instance_id WHERE ${sql}${beyond} ORDER BY i.at, i.instance_id, i.token LIMIT ?`,
    [...params, ...(after ? [at, at, instance, instance, token] : []), query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.at, row.requestId, row.token],
    (row) => row,
  );
}
