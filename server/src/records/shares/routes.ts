import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { recordParams } from '../schema.js';
import { listShares } from './listShares.js';
import type { Receiver } from './recordShare.js';
import { recordShares, shareBody, shareParams } from './schema.js';
import { shareRecord, unshareRecord } from './shareRecord.js';

const SHARES = '/records/:entity/:id/shares';
const SHARE = `${SHARES}/:kind/:receiver`;

/** A record that has just been opened to somebody. */
export interface SharedNews extends Receiver {
  readonly entity: string;
  readonly recordId: string;
  readonly by: string;
}

/** Tells those to whom a record has been opened; done by the floor above. */
export type TellShared = (news: SharedNews) => Promise<void>;

/** Single records opened to people, roles and departments. */
export function shareRoutes(context: RecordsContext, tell: TellShared): Route[] {
  const named = (name: string) => entityNamed(context, name);
  return [
    route(
      { method: 'GET', path: SHARES, summary: 'With whom a record is shared', params: recordParams, response: recordShares },
      async ({ params, actor, ctx }) => ({
        items: await listShares(context, actor, named(params.entity), params.id, localeOf(ctx)),
        next: null,
      }),
    ),
    route(
      {
        method: 'PUT',
        path: SHARE,
        summary: 'Shares a record with a person, a role or a department, to read or to write, until a day',
        params: shareParams,
        body: shareBody,
      },
      async ({ params: { entity, id, kind, receiver }, body, actor }) => {
        const isNews = await shareRecord(context, actor, named(entity), id, { kind, receiver, ...body });
        context.watch.changed(entity, id);
        if (isNews) await tell({ entity, recordId: id, by: actor.personId, kind, receiver });
      },
    ),
    route(
      { method: 'DELETE', path: SHARE, summary: 'Takes a share of a record back', params: shareParams },
      async ({ params: { entity, id, kind, receiver }, actor }) => {
        await unshareRecord(context, actor, named(entity), id, { kind, receiver });
        context.watch.changed(entity, id);
      },
    ),
  ];
}
