import { CommandRejected } from '@vermilion/engine';
import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { retryIncidents } from '../requests/retryIncidents.js';
import { incidentConditions } from './incidentConditions.js';
import type { RetryBody } from './schema.js';

/** Requests of one call; the caller asks again while some are left. */
const MOST = 200;

export interface Retried {
  /** Incidents that were tried again. */
  readonly retried: number;
  /** Requests that could not be: suspended, or they have moved on. */
  readonly refused: number;
  /** Requests that still have such an incident, those included that have failed again. */
  readonly left: number;
}

/** Tries again what has failed in up to 200 requests, each in a step of its own. */
export async function retryMany(context: RequestsContext, actor: Actor, body: RetryBody): Promise<Retried> {
  const { sql, params } = incidentConditions(body);
  const from = `FROM incidents i JOIN requests r ON r.id = i.instance_id WHERE ${sql}`;
  const found = await context.database.read<{ id: string }>(
    `SELECT i.instance_id AS id ${from} GROUP BY i.instance_id ORDER BY MIN(i.at), i.instance_id LIMIT ?`,
    [...params, MOST],
  );
  let retried = 0;
  let refused = 0;
  for (const { id } of found) {
    try {
      retried += await retryIncidents(context, actor, id);
    } catch (error) {
      if (!(error instanceof CommandRejected || error instanceof HttpError)) throw error;
      refused++;
    }
  }
  const [row] = await context.database.read<{ n: number }>(`SELECT COUNT(DISTINCT i.instance_id) AS n ${from}`, params);
  return { retried, refused, left: Number(row!.n) };
}
