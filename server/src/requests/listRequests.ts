import type { Actor } from '../http/actor.js';
import { decodeCursor, encodeCursor, type Page } from '../http/page.js';
import { refusals } from '../http/refusals.js';
import type { Locale } from '../records/labels/titleText.js';
import { REQUEST_COLUMNS, toRequestRow, type RawRequest } from '../runtime/requestRow.js';
import { administersRequests, mayReadRequest } from './policy.js';
import { titleOrNumber } from './titleOrNumber.js';
import { toBriefs, type RequestBrief } from './requestBrief.js';
import type { RequestsContext } from './requestsContext.js';

export interface RequestQuery {
  readonly box: 'mine' | 'all' | 'copied' | 'involved';
  readonly status?: string | undefined;
  readonly flow?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const BOXES: Readonly<Record<RequestQuery['box'], { readonly sql: string; readonly people: number }>> = {
  mine: { sql: 'initiator_id = ?', people: 1 },
  all: { sql: '1 = 1', people: 0 },
  copied: { sql: 'id IN (SELECT request_id FROM request_copies WHERE person_id = ?)', people: 1 },
  involved: { sql: 'id IN (SELECT instance_id FROM tasks WHERE person_id = ?)', people: 1 },
};

/**
 * Requests, newest first.
 *
 * @throws {HttpError} 403 for all of them without the right.
 */
export async function listRequests(
  context: RequestsContext,
  actor: Actor,
  { box, status, flow, q, limit, after }: RequestQuery,
  locale: Locale,
): Promise<Page<RequestBrief>> {
  if (box === 'all' && !administersRequests(actor)) throw refusals.forbidden();
  const { sql, people } = BOXES[box];
  const where = [sql];
  const params: unknown[] = Array.from({ length: people }, () => actor.personId);
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition);
    params.push(...values);
  };
  if (status !== undefined) add('status = ?', status);
  if (flow !== undefined) add('flow_key = ?', flow);
  if (q !== undefined && q.trim() !== '') {
    const search = titleOrNumber(q.trim());
    add(search.sql, ...search.params);
  }
  if (after !== undefined) add('id < ?', decodeCursor(after, 1)[0]);
  const rows = await context.database.read<RawRequest>(
    `SELECT ${REQUEST_COLUMNS} FROM requests WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT ?`,
    [...params, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const items = await toBriefs(context, actor, shown.map(toRequestRow), locale);
  return { items, next: rows.length > limit ? encodeCursor([shown.at(-1)!.id]) : null };
}

/** The requests about a record that an actor may read. */
export async function requestsOfRecord(
  context: RequestsContext,
  actor: Actor,
  entity: string,
  recordId: string,
  locale: Locale,
): Promise<Page<RequestBrief>> {
  const rows = await context.database.read<RawRequest>(
    `SELECT ${REQUEST_COLUMNS} FROM requests WHERE record_entity = ? AND record_id = ? ORDER BY id DESC LIMIT 200`,
    [entity, recordId],
  );
  const requests = rows.map(toRequestRow);
  const readable = await Promise.all(requests.map((request) => mayReadRequest(context, actor, request)));
  const shown = requests.filter((_request, index) => readable[index]);
  return { items: await toBriefs(context, actor, shown, locale), next: null };
}
