import { z } from 'zod';
import { localeOf } from '../http/localeOf.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from '../records/access/plansOf.js';
import type { RecordsContext } from '../records/recordsContext.js';
import { personBrief, recordParams } from '../records/schema.js';
import { findLinks } from './links/findLinks.js';
import { MOST_HOPS } from './walk/network.js';
import { walkNetwork } from './walk/walkNetwork.js';

const networkQuery = z.strictObject({ hops: z.coerce.number().int().min(1).max(MOST_HOPS).default(1) });

const node = z.object({
  entity: z.string(),
  id: z.string(),
  title: z.string(),
  no: z.string().nullable(),
  hop: z.number(),
  createdAt: z.number(),
});
const network = z.object({
  nodes: z.array(node),
  edges: z.array(z.object({ from: z.string(), to: z.string(), field: z.string() })),
  cut: z.boolean(),
});
const links = z.object({
  items: z.array(
    z.object({
      link: z.string(),
      records: z.array(node.pick({ entity: true, id: true, title: true, no: true }).extend({ owner: personBrief.nullable() })),
      cut: z.boolean(),
    }),
  ),
  next: z.null(),
});

/** What a record hangs together with: by references, and by what it shares with others. */
export function networkRoutes(records: RecordsContext): Route[] {
  const named = (name: string) => entityNamed(records, name);
  return [
    route(
      {
        method: 'GET',
        path: '/records/:entity/:id/network',
        summary: 'Records that a record hangs together with by references, up to three steps',
        params: recordParams,
        query: networkQuery,
        response: network,
      },
      async ({ params, query, actor, ctx }) =>
        walkNetwork(records, actor, named(params.entity), { id: params.id, ...query }, localeOf(ctx)),
    ),
    route(
      {
        method: 'GET',
        path: '/records/:entity/:id/links',
        summary: 'Records that share a phone, an account, an address or the like; the value itself is not told',
        params: recordParams,
        response: links,
      },
      async ({ params, actor, ctx }) => ({
        items: await findLinks(records, actor, named(params.entity), params.id, localeOf(ctx)),
        next: null,
      }),
    ),
  ];
}
