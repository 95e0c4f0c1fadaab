import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityParams } from '../schema.js';
import { chooseDefaultView } from './defaultView.js';
import { listViews } from './listViews.js';
import { changeView, createView, deleteView } from './saveView.js';
import { changeViewBody, createViewBody, defaultViewBody, savedView, savedViews, viewParams } from './schema.js';

const VIEWS = '/entities/:entity/views';

/** Named ways to look at the list of an entity: one's own, and what others share. */
export function savedViewRoutes(context: RecordsContext): Route[] {
  const named = (name: string) => entityNamed(context, name);
  return [
    route(
      { method: 'GET', path: VIEWS, summary: 'Saved views of a list', params: entityParams, response: savedViews },
      async ({ params, actor, ctx }) => ({
        items: await listViews(context, actor, named(params.entity), localeOf(ctx)),
        next: null,
      }),
    ),
    route(
      {
        method: 'POST',
        path: VIEWS,
        summary: 'Keeps a view of a list',
        params: entityParams,
        body: createViewBody,
        response: savedView,
        status: 201,
      },
      async ({ params, body, actor, idempotencyKey }) => createView(context, actor, named(params.entity), body, idempotencyKey),
    ),
    route(
      {
        method: 'PATCH',
        path: `${VIEWS}/:id`,
        summary: 'Changes a view of one’s own',
        params: viewParams,
        body: changeViewBody,
        response: savedView,
      },
      async ({ params, body, actor }) => changeView(context, actor, named(params.entity), params.id, body),
    ),
    route(
      {
        method: 'PUT',
        path: '/entities/:entity/default-view',
        summary: 'Chooses the view that a list opens with',
        params: entityParams,
        body: defaultViewBody,
      },
      async ({ params, body, actor }) => chooseDefaultView(context, actor, named(params.entity), body.view),
    ),
    route(
      { method: 'DELETE', path: `${VIEWS}/:id`, summary: 'Deletes a view of one’s own', params: viewParams },
      async ({ params, actor }) => deleteView(context, actor, named(params.entity), params.id),
    ),
  ];
}
