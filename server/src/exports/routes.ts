import type { Context } from 'koa';
import { z } from 'zod';
import { idParams } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from '../records/access/plansOf.js';
import type { Locale } from '../records/labels/titleText.js';
import { entityParams, listQuery, personBrief } from '../records/schema.js';
import { idOf } from '../records/values/idOf.js';
import { exportRecords, type ExportsContext } from './exportRecords.js';
import { listExports, ownExport, type ExportView } from './listExports.js';

const exportBody = z.strictObject({
  entity: entityParams.shape.entity,
  format: z.enum(['xlsx', 'csv']),
  columns: z.array(z.string().min(1).max(60)).min(1).max(300).optional(),
  sort: listQuery.shape.sort,
  q: listQuery.shape.q,
  filter: listQuery.shape.filter,
});

const exportView = z.object({
  id: z.string(),
  entity: z.string(),
  personId: z.string(),
  person: personBrief.nullable(),
  format: z.string(),
  rows: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  query: z.record(z.string(), z.unknown()),
  columns: z.array(z.string()),
  ip: z.string(),
  createdAt: z.number(),
  fileUntil: z.number(),
});

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const localeOf = (ctx: Context): Locale => (ctx.get('Accept-Language').trim().toLowerCase().startsWith('en') ? 'en' : 'zh');

export function exportRoutes(context: ExportsContext): Route[] {
  const { records, store } = context;
  const { database, clock } = records;
  const shown = (made: ExportView) => ({ ...made, person: context.brief(made.personId) });
  return [
    route(
      {
        method: 'POST',
        path: '/exports',
        summary: 'Writes the records of a list into a file, by the rights of the reader',
        body: exportBody,
        response: exportView,
        status: 201,
      },
      async ({ body, actor, idempotencyKey, ctx }) => {
        const { entity, format, columns, ...query } = body;
        const id = idempotencyKey === undefined ? undefined : idOf(actor.personId, 'export', idempotencyKey);
        const [known] = id === undefined ? [] : await database.read<{ id: string }>('SELECT id FROM exports WHERE id = ?', [id]);
        const order = { entity: entityNamed(records, entity), format, query, columns, locale: localeOf(ctx), ip: ctx.ip, id };
        return shown(await ownExport(database, actor, known?.id ?? (await exportRecords(context, actor, order))));
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
      { method: 'GET', path: '/exports/:id/file', summary: 'The file of an export of one’s own', params: idParams, raw: true },
      async ({ params, actor, ctx }) => {
        const made = await ownExport(database, actor, params.id);
        if (clock.now() >= made.fileUntil) throw refusals.notFound();
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
