import { localeOf } from '../../http/localeOf.js';
import { createRateLimit } from '../../http/rateLimit.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityParams } from '../schema.js';
import { checkUnique } from './checkUnique.js';
import { uniqueAnswer, uniqueBody } from './schema.js';

/** Faster than anybody fills in forms, and too slow to try out numbers. */
const PER_MINUTE = 60;

export function uniqueRoutes(context: RecordsContext): Route[] {
  const limit = createRateLimit(context.clock, PER_MINUTE);
  return [
    route(
      {
        method: 'POST',
        path: '/records/:entity/unique',
        summary: 'Whether a record has values already that may occur once; at most 60 times a minute',
        params: entityParams,
        body: uniqueBody,
        response: uniqueAnswer,
      },
      async ({ params, body, actor, ctx }) => {
        limit.take(actor.personId);
        return checkUnique(context, actor, entityNamed(context, params.entity), body, localeOf(ctx));
      },
    ),
  ];
}
