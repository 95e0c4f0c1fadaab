import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { route, type Route } from '../../http/route.js';
import { entityNamed } from '../../records/access/plansOf.js';
import type { ExportsContext } from '../exportsContext.js';
import { localeOf } from '../localeOf.js';
import { exportBody } from '../schema.js';
import { printList } from './printList.js';
import { printRecord } from './printRecord.js';

const { entity, columns, sort, q, filter } = exportBody.shape;
const listBody = z.strictObject({ entity, columns, sort, q, filter });
const recordBody = z.strictObject({ entity, recordId: idSchema });

const printed = z.object({
  id: z.string(),
  title: z.string(),
  watermark: z.string(),
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  tables: z.array(z.object({ title: z.string().nullable(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
});

/** What goes on paper; each is noted in the log of exports. */
export function printRoutes(context: ExportsContext): Route[] {
  const { records } = context;
  return [
    route(
      { method: 'POST', path: '/prints', summary: 'The records of a list for paper', body: listBody, response: printed },
      ({ body, actor, ctx }) => {
        const { entity: name, columns: wanted, ...query } = body;
        const order = { entity: entityNamed(records, name), columns: wanted, query, locale: localeOf(ctx), ip: ctx.ip };
        return printList(context, actor, order);
      },
    ),
    route(
      {
        method: 'POST',
        path: '/prints/record',
        summary: 'A record with its rows for paper',
        body: recordBody,
        response: printed,
      },
      ({ body, actor, ctx }) => {
        const order = { entity: entityNamed(records, body.entity), recordId: body.recordId, locale: localeOf(ctx), ip: ctx.ip };
        return printRecord(context, actor, order);
      },
    ),
  ];
}
