import { z } from 'zod';
import { idParams } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from '../records/access/plansOf.js';
import { idOf } from '../records/values/idOf.js';
import type { Actor } from '../http/actor.js';
import { cancelExport } from './cancelExport.js';
import type { ExportOrder } from './exportOrder.js';
import type { ExportsContext } from './exportsContext.js';
import { listExports, ownExport, type ExportView } from './listExports.js';
import { localeOf } from './localeOf.js';
import { orderExport } from './orderExport.js';
import { askPlain } from './plain/askPlain.js';
import { exportBody, exportView } from './schema.js';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** @param wake there may be something to write in the background */
export function exportRoutes(context: ExportsContext, wake: () => void): Route[] {
  const { records, store } = context;
  const { database, clock } = records;
  const shown = (made: ExportView) => ({ ...made, person: context.brief(made.personId) });
  const make = (actor: Actor, order: ExportOrder, reason: string | undefined) =>
    reason === undefined ? orderExport(context, actor, order) : askPlain(context, actor, order, reason);
  return [
    route(
      {
        method: 'POST',
        path: '/exports',
        summary: 'Writes the records of a list into a file, by the rights of the reader; more than 1,000 in the background',
        body: exportBody,
        response: exportView,
        status: 201,
      },
      async ({ body, actor, idempotencyKey, ctx }) => {
        const { entity, format, columns, plain, ...query } = body;
        const id = idempotencyKey === undefined ? undefined : idOf(actor.personId, 'export', idempotencyKey);
        const [known] = id === undefined ? [] : await database.read<{ id: string }>('SELECT id FROM exports WHERE id = ?', [id]);
        const order = { entity: entityNamed(records, entity), format, query, columns, locale: localeOf(ctx), ip: ctx.ip, id };
        const made = await ownExport(database, actor, known?.id ?? (await make(actor, order, plain?.reason)));
        if (made.state === 'running') wake();
        return shown(made);
      },
    ),
    route(
      {
        method: 'GET',
        path: '/exports',
        summary: 'The log of exports: one’s own, or everybody’s for auditors',
        query: z.strictObject(pageQuery),
        response: z.object({ items: z.array(exportView), next: z.string().nullable() }),
      },
      async ({ query, actor }) => {
        const page = await listExports(database, actor, query);
        return { ...page, items: page.items.map(shown) };
      },
    ),
    route(
      { method: 'GET', path: '/exports/:id', summary: 'An export of one’s own', params: idParams, response: exportView },
      async ({ params, actor }) => shown(await ownExport(database, actor, params.id)),
    ),
    route(
      { method: 'POST', path: '/exports/:id/cancel', summary: 'Takes an export back that is not made yet', params: idParams },
      ({ params, actor }) => cancelExport(context, actor, params.id),
    ),
    route(
      { method: 'GET', path: '/exports/:id/file', summary: 'The file of an export of one’s own', params: idParams, raw: true },
      async ({ params, actor, ctx }) => {
        const made = await ownExport(database, actor, params.id);
        if (made.fileUntil === null || clock.now() >= made.fileUntil) throw refusals.notFound();
        const title = entityNamed(records, made.entity).definition.title[localeOf(ctx)];
        ctx.set('Content-Type', TYPES[made.format]!);
        ctx.set(
          'Content-Disposition',
          `attachment; filename="export.${made.format}"; filename*=UTF-8''${encodeURIComponent(`${title}.${made.format}`)}`,
        );
        ctx.body = store.read(made.id);
      },
    ),
  ];
}
