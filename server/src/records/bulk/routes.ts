import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityParams, recordParams } from '../schema.js';
import { changeRecords } from './changeRecords.js';
import { bulkBody, bulkView } from './schema.js';
import { undoBulk } from './undoBulk.js';

/** Many records changed by one command. */
export function bulkRoutes(context: RecordsContext): Route[] {
  return [
    route(
      {
        method: 'POST',
        path: '/records/:entity/bulk',
        summary: 'Changes fields or the owner of many records, or deletes them, as far as the actor may; reports on each',
        params: entityParams,
        body: bulkBody,
        response: bulkView,
      },
      async ({ params, body, actor, idempotencyKey, ctx }) =>
        changeRecords(context, actor, entityNamed(context, params.entity), body, { key: idempotencyKey, locale: localeOf(ctx) }),
    ),
    route(
      {
        method: 'POST',
        path: '/records/:entity/bulk/:id/undo',
        summary: 'Takes a change of many records back, within a day',
        params: recordParams,
        response: bulkView,
      },
      async ({ params, actor, ctx }) => undoBulk(context, actor, entityNamed(context, params.entity), params.id, localeOf(ctx)),
    ),
  ];
}
