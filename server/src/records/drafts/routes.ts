import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { forgetDraft } from './formDraft.js';
import { keepDraft } from './keepDraft.js';
import { draftBody, draftParams, keptDraft, shownDraft } from './schema.js';
import { showDraft } from './showDraft.js';

const DRAFT = '/form-drafts/:entity/:record';

/** Forms of records that one is filling in: only ever one's own. */
export function draftRoutes(context: RecordsContext): Route[] {
  const named = (name: string) => entityNamed(context, name);
  return [
    route(
      {
        method: 'GET',
        path: DRAFT,
        summary: 'What one has filled in earlier and not saved; 204: nothing',
        params: draftParams,
        response: shownDraft,
      },
      async ({ params, actor, ctx }) => showDraft(context, actor, named(params.entity), params.record, localeOf(ctx)),
    ),
    route(
      {
        method: 'PUT',
        path: DRAFT,
        summary: 'Keeps what has been filled in so far',
        params: draftParams,
        body: draftBody,
        response: keptDraft,
      },
      async ({ params, body, actor }) => keepDraft(context, actor, named(params.entity), params.record, body),
    ),
    route(
      { method: 'DELETE', path: DRAFT, summary: 'Forgets what has been filled in', params: draftParams },
      async ({ params, actor }) => {
        const place = { personId: actor.personId, entity: named(params.entity).name, record: params.record };
        await context.database.write((tx) => forgetDraft(tx, place));
      },
    ),
  ];
}
