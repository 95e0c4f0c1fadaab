import { z } from 'zod';
import { fullName } from '../../http/fullName.js';
import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../access/plansOf.js';
import { mayReadRecord } from '../mayReadRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { recordParams } from '../schema.js';
import { carryOut } from './carryOut.js';

/** What plugins let people do with a record by one click. */
export function actionRoutes(context: RecordsContext): Route[] {
  return [
    route(
      {
        method: 'POST',
        path: '/records/:entity/:id/actions/:action',
        summary: 'Does with a record what a plugin offers as an action; says whether the actor still sees it',
        params: recordParams.extend({ action: fullName }),
        body: z.strictObject({ version: z.int() }),
        response: z.object({ visible: z.boolean() }),
      },
      async ({ params, body, actor, ctx }) => {
        const entity = entityNamed(context, params.entity);
        for (const changed of await carryOut(context, actor, entity, { ...params, ...body }, localeOf(ctx)))
          context.watch.changed(changed.entity, changed.id);
        return { visible: await mayReadRecord(context, actor, entity.name, params.id) };
      },
    ),
  ];
}
