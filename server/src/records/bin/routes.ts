import { z } from 'zod';
import { localeOf } from '../../http/localeOf.js';
import { pageQuery } from '../../http/page.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityParams, personBrief, recordParams } from '../schema.js';
import { bringBack } from './bringBack.js';
import { listBin } from './listBin.js';

const BIN = '/records/:entity/bin';

const binPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      no: z.string().nullable(),
      owner: personBrief.nullable(),
      deletedAt: z.number(),
      deletedBy: personBrief.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** Deleted records, and the way back. */
export function binRoutes(context: RecordsContext): Route[] {
  const named = (name: string) => entityNamed(context, name);
  return [
    route(
      {
        method: 'GET',
        path: BIN,
        summary: 'Deleted records that the reader may bring back',
        params: entityParams,
        query: z.strictObject(pageQuery),
        response: binPage,
      },
      async ({ params, query, actor, ctx }) => listBin(context, actor, named(params.entity), query, localeOf(ctx)),
    ),
    route(
      { method: 'POST', path: `${BIN}/:id/restore`, summary: 'Brings a deleted record back', params: recordParams },
      async ({ params, actor }) => {
        await bringBack(context, actor, named(params.entity), params.id);
        context.watch.changed(params.entity, params.id);
      },
    ),
  ];
}
