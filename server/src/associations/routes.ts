import { localeOf } from '../http/localeOf.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from '../records/access/plansOf.js';
import { entityParams } from '../records/schema.js';
import type { AssociationsContext } from './associationsContext.js';
import { startRun } from './runs/startRun.js';
import { showAssociations } from './show/showAssociations.js';

const ASSOCIATIONS = '/associations/:entity';

/** @param wake a count has been ordered */
export function associationRoutes({ records }: AssociationsContext, wake: () => void): Route[] {
  return [
    route(
      {
        method: 'GET',
        path: ASSOCIATIONS,
        summary:
          'Values that often occur together in the records of an entity, of the fields that the reader reads in all of them',
        params: entityParams,
      },
      async ({ params, actor, ctx }) => showAssociations(records, actor, entityNamed(records, params.entity), localeOf(ctx)),
    ),
    route(
      {
        function: 'records.manage',
        method: 'POST',
        path: `${ASSOCIATIONS}/runs`,
        summary: 'Orders that values that occur together are counted anew',
        params: entityParams,
        status: 202,
      },
      async ({ params }) => {
        const id = await startRun(records, entityNamed(records, params.entity).name);
        wake();
        return { id };
      },
    ),
  ];
}
