import { hasFunction } from '../access/assertFunction.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { REQUEST_COLUMNS, toRequestRow, type RawRequest, type RequestRow } from '../runtime/requestRow.js';
import type { RequestsContext } from './requestsContext.js';

/** Whoever administers requests may read them all. */
export const administersRequests = (actor: Actor): boolean => hasFunction(actor, 'requests.administer');

/** A request may be read by its initiator, by who has or had a task in it, by who got a copy, and by administrators. */
export async function mayReadRequest(
  { database }: Pick<RequestsContext, 'database'>,
  actor: Actor,
  request: { readonly id: string; readonly initiatorId: string },
): Promise<boolean> {
  if (request.initiatorId === actor.personId || administersRequests(actor)) return true;
  const rows = await database.read(
    `SELECT 1 AS one FROM tasks WHERE instance_id = ? AND person_id = ?
     UNION ALL SELECT 1 AS one FROM request_copies WHERE request_id = ? AND person_id = ? LIMIT 1`,
    [request.id, actor.personId, request.id, actor.personId],
  );
  return rows.length > 0;
}

/**
 * A request that an actor may read.
 *
 * @throws {HttpError} 404, also if he may not: that it exists is not told.
 */
export async function readableRequest(context: RequestsContext, actor: Actor, id: string): Promise<RequestRow> {
  const request = await findRequest(context, id);
  if (!request || !(await mayReadRequest(context, actor, request))) throw refusals.notFound();
  return request;
}

export async function findRequest({ database }: Pick<RequestsContext, 'database'>, id: string): Promise<RequestRow | undefined> {
  const [row] = await database.read<RawRequest>(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE id = ?`, [id]);
  return row && toRequestRow(row);
}
