import { z } from 'zod';
import { idParams } from '../http/ids.js';
import { route, type Route, type RouteDefinition } from '../http/route.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { listNodes } from '../runtime/nodes/listNodes.js';
import { editVariables } from './editVariables.js';
import { listDue } from './listDue.js';
import { listIncidents } from './listIncidents.js';
import { moveTokens } from './moveTokens.js';
import { retryMany } from './retryMany.js';
import { reviveJob } from './reviveJob.js';
import { dueQuery, incidentQuery, moveBody, reasonBody, retryBody, variablesBody } from './schema.js';
import { suspend } from './suspend.js';

const FUNCTION = 'requests.administer';

/** What those who run the platform see of its work, and do about it. Cancelling is a route of requests. */
export function operationRoutes(context: RequestsContext): Route[] {
  const { database } = context;
  return [
    route({ method: 'GET', path: '/operations/nodes', summary: 'The processes on this database', function: FUNCTION }, () =>
      listNodes(database),
    ),
    route(
      { method: 'GET', path: '/operations/incidents', summary: 'What has failed', function: FUNCTION, query: incidentQuery },
      ({ query }) => listIncidents(database, query),
    ),
    route(
      {
        method: 'POST',
        path: '/operations/incidents/retry',
        summary: 'Tries many incidents again',
        function: FUNCTION,
        body: retryBody,
        response: z.strictObject({ retried: z.number(), refused: z.number(), left: z.number() }),
      },
      ({ actor, body }) => retryMany(context, actor, body),
    ),
    route(
      {
        method: 'GET',
        path: '/operations/due',
        summary: 'What fires next, or was given up',
        function: FUNCTION,
        query: dueQuery,
      },
      ({ query }) => listDue(database, query),
    ),
    route(
      { method: 'POST', path: '/operations/jobs/:id/retry', summary: 'Tries a job again', function: FUNCTION, params: idParams },
      ({ actor, params }) => reviveJob(context, actor, params.id),
    ),
    route(onRequest('suspend', 'Makes a request stand still', reasonBody), ({ actor, params, body }) =>
      suspend(context, actor, params.id, body.reason, 'suspended'),
    ),
    route(onRequest('resume', 'Lets a request go on', reasonBody), ({ actor, params, body }) =>
      suspend(context, actor, params.id, body.reason, 'resumed'),
    ),
    route(onRequest('variables', 'Mends variables of a request', variablesBody), ({ actor, params, body, idempotencyKey }) =>
      editVariables(context, actor, params.id, body, idempotencyKey),
    ),
    route(onRequest('move', 'Puts a request back to nodes, or says what that would do', moveBody), (input) =>
      moveTokens(context, input.actor, input.params.id, input.body, input.idempotencyKey),
    ),
  ];
}

const onRequest = <B extends z.ZodType>(verb: string, summary: string, body: B) =>
  ({
    method: 'POST',
    path: `/operations/requests/:id/${verb}`,
    summary,
    function: FUNCTION,
    params: idParams,
    body,
  }) as const satisfies RouteDefinition;
