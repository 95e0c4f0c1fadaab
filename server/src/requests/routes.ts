import { z } from 'zod';
import { localeOf } from '../http/localeOf.js';
import { idParams } from '../http/ids.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { cancelRequest, withdrawRequest } from './endRequest.js';
import { deleteFormDraft, findFormDraft, listDrafts, saveFormDraft } from './formDrafts.js';
import { listRequests } from './listRequests.js';
import type { RequestsContext } from './requestsContext.js';
import { revealBody } from '../records/schema.js';
import { revealInRequest } from './reveal/revealInRequest.js';
import { retryIncidents } from './retryIncidents.js';
import { commentOn, copyTo, urge, type Tell } from './sayOn.js';
import {
  commentBody,
  copyBody,
  draftBody,
  draftParams,
  listQuery,
  reasonBody,
  submitBody,
  takeBackBody,
  whyQuery,
} from './schema.js';
import { showRequest, type ShowTask } from './showRequest.js';
import { submitRequest } from './submitRequest.js';
import { whyMe } from './whyMe.js';

/** What the floors above and beside do for requests. */
export interface RequestRouteOptions {
  readonly tell: Tell;
  readonly showTask: ShowTask;
  readonly takeBack: (
    actor: Parameters<typeof listDrafts>[1],
    request: string,
    task: string,
    key: string | undefined,
  ) => Promise<void>;
}

export function requestRoutes(context: RequestsContext, { tell, showTask, takeBack }: RequestRouteOptions): Route[] {
  return [
    route({ method: 'GET', path: '/requests', summary: 'Requests', query: listQuery }, ({ actor, query, ctx }) =>
      listRequests(context, actor, query, localeOf(ctx)),
    ),
    route(
      { method: 'POST', path: '/requests', summary: 'Submits a request', body: submitBody, status: 201 },
      async ({ actor, body, idempotencyKey }) => {
        const { draftId: _draft, ...submission } = body;
        return { id: await submitRequest(context, actor, submission, idempotencyKey) };
      },
    ),
    route({ method: 'GET', path: '/requests/:id', summary: 'A request', params: idParams }, ({ actor, params, ctx }) =>
      showRequest(context, actor, params.id, localeOf(ctx), showTask),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/reveal',
        summary: 'Shows one masked value of a request in clear',
        params: idParams,
        body: revealBody,
      },
      ({ actor, params, body }) => revealInRequest(context, actor, params.id, body),
    ),
    route(
      { method: 'GET', path: '/requests/:id/why', summary: 'Why somebody has a task', params: idParams, query: whyQuery },
      ({ actor, params, query }) => whyMe(context, actor, params.id, query.task),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/withdraw',
        summary: 'Takes one’s own request back',
        params: idParams,
        body: reasonBody,
      },
      ({ actor, params, body, idempotencyKey }) => withdrawRequest(context, actor, params.id, body.reason, idempotencyKey),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/cancel',
        summary: 'Ends a request',
        params: idParams,
        body: reasonBody,
        function: 'requests.administer',
      },
      ({ actor, params, body, idempotencyKey }) => cancelRequest(context, actor, params.id, body.reason, idempotencyKey),
    ),
    route({ method: 'POST', path: '/requests/:id/urge', summary: 'Asks to hurry', params: idParams }, ({ actor, params }) =>
      urge(context, tell, actor, params.id),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/comments',
        summary: 'Says something on a request',
        params: idParams,
        body: commentBody,
        status: 201,
      },
      async ({ actor, params, body, idempotencyKey }) => ({
        id: await commentOn(context, tell, actor, params.id, { ...body, key: idempotencyKey }),
      }),
    ),
    route(
      { method: 'POST', path: '/requests/:id/copies', summary: 'Gives people a copy', params: idParams, body: copyBody },
      ({ actor, params, body }) => copyTo(context, tell, actor, params.id, { people: body.people, note: body.note || null }),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/take-back',
        summary: 'Takes one’s own decision back',
        params: idParams,
        body: takeBackBody,
      },
      ({ actor, params, body, idempotencyKey }) => takeBack(actor, params.id, body.taskId, idempotencyKey),
    ),
    route(
      {
        method: 'POST',
        path: '/requests/:id/retry',
        summary: 'Tries again what has failed',
        params: idParams,
        function: 'requests.administer',
        response: z.strictObject({ retried: z.number() }),
      },
      async ({ actor, params }) => ({ retried: await retryIncidents(context, actor, params.id) }),
    ),
    ...draftRoutes(context),
  ];
}

function draftRoutes(context: RequestsContext): Route[] {
  return [
    route({ method: 'GET', path: '/drafts', summary: 'One’s own start forms that were begun' }, ({ actor }) =>
      listDrafts(context, actor),
    ),
    route(
      { method: 'GET', path: '/drafts/:flow', summary: 'A start form that was begun', params: draftParams },
      // Nothing begun is no error: 204.
      ({ actor, params }) => findFormDraft(context, actor, params.flow),
    ),
    route(
      { method: 'PUT', path: '/drafts/:flow', summary: 'Keeps a start form', params: draftParams, body: draftBody },
      async ({ actor, params, body }) => {
        if (!context.flows.get(params.flow)) throw refusals.notFound();
        return { updatedAt: await saveFormDraft(context, actor, params.flow, body) };
      },
    ),
    route(
      { method: 'DELETE', path: '/drafts/:flow', summary: 'Throws a start form away', params: draftParams },
      ({ actor, params }) => deleteFormDraft(context, actor, params.flow),
    ),
  ];
}
