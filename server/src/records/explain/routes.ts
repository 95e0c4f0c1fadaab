import { z } from 'zod';
import type { Actor } from '../../http/actor.js';
import { idSchema } from '../../http/ids.js';
import { refusals } from '../../http/refusals.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import type { RecordsContext } from '../recordsContext.js';
import { recordParams } from '../schema.js';
import { explainAccess } from './explainAccess.js';

const personQuery = z.strictObject({ person: idSchema });

/** Why somebody may or may not see and change a record: for those who manage roles. */
export function explainRoutes(context: RecordsContext, actorOf: (personId: string) => Actor | undefined): Route[] {
  return [
    route(
      {
        method: 'GET',
        path: '/records/:entity/:id/access',
        summary: 'Why a person may or may not do what with a record',
        function: 'roles.manage',
        params: recordParams,
        query: personQuery,
      },
      async ({ params, query }) => {
        const person = actorOf(query.person);
        if (!person) throw refusals.notFound();
        return explainAccess(context, person, entityNamed(context, params.entity), params.id);
      },
    ),
  ];
}
