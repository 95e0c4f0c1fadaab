import { PassThrough } from 'node:stream';
import type { Context } from 'koa';
import { localeOf } from '../http/localeOf.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from '../records/access/plansOf.js';
import { annotatedWorkbook } from './files/annotatedWorkbook.js';
import { importTemplate } from './files/importTemplate.js';
import type { ImportsContext } from './importsContext.js';
import { commandImport, setPlan } from './jobs/commands.js';
import { listRows } from './jobs/listRows.js';
import { listImports, ownImport, viewImport } from './jobs/showImport.js';
import { uploadImport } from './jobs/uploadImport.js';
import { planFor } from './plan/planFor.js';
import {
  entityQuery,
  importCommandParams,
  importListQuery,
  importPage,
  importParams,
  importView,
  planBody,
  proposalBody,
  rowPage,
  rowsQuery,
  workbookQuery,
} from './schema.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORT = '/imports/:id';

function attach(ctx: Context, name: string): void {
  ctx.set('Content-Type', XLSX);
  ctx.set('Content-Disposition', `attachment; filename="table.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** @param wake lets the work begin that a command has made due */
export function importRoutes(context: ImportsContext, wake: () => void): Route[] {
  const { records } = context;
  const { database, clock } = records;
  const named = (name: string) => entityNamed(records, name);
  return [
    route(
      { method: 'GET', path: '/import-template', summary: 'A workbook to fill in for an entity', query: entityQuery, raw: true },
      async ({ query, actor, ctx }) => {
        const entity = named(query.entity);
        const file = await importTemplate(records, actor, entity, localeOf(ctx));
        attach(ctx, `${entity.definition.title[localeOf(ctx)]}.xlsx`);
        ctx.body = file;
      },
    ),
    route(
      {
        method: 'POST',
        path: '/imports',
        summary: 'Brings a file for an entity (multipart, field `file`) and proposes a plan',
        query: entityQuery,
        response: importView,
        status: 201,
        raw: true,
      },
      async ({ query, actor, idempotencyKey, ctx }) => {
        const upload = { entity: named(query.entity), locale: localeOf(ctx), key: idempotencyKey };
        const job = await uploadImport(context, actor, ctx, upload);
        ctx.status = 201;
        ctx.body = viewImport(job, clock.now());
      },
    ),
    route(
      { method: 'GET', path: '/imports', summary: 'Imports of one’s own', query: importListQuery, response: importPage },
      async ({ query, actor }) => listImports(database, actor, query, clock.now()),
    ),
    route(
      { method: 'GET', path: IMPORT, summary: 'An import', params: importParams, response: importView },
      async ({ params, actor }) => {
        const job = await ownImport(database, actor, params.id);
        return { ...viewImport(job, clock.now()), flows: context.flowsOn(actor, job.entity) };
      },
    ),
    route(
      {
        method: 'POST',
        path: `${IMPORT}/proposal`,
        summary: 'A plan for another sheet or row of titles',
        params: importParams,
        body: proposalBody,
        response: planBody,
      },
      async ({ params, body, actor }) => {
        const job = await ownImport(database, actor, params.id);
        return planFor(records, actor, named(job.entity), job.sheets, body);
      },
    ),
    route(
      {
        method: 'PUT',
        path: `${IMPORT}/plan`,
        summary: 'Sets how the file becomes records',
        params: importParams,
        body: planBody,
        response: importView,
      },
      async ({ params, body, actor }) => {
        await setPlan(context, actor, await ownImport(database, actor, params.id), body);
        return viewImport(await ownImport(database, actor, params.id), clock.now());
      },
    ),
    route(
      {
        method: 'POST',
        path: `${IMPORT}/:command`,
        summary: 'Checks, runs, pauses, resumes, cancels, retries or takes back an import',
        params: importCommandParams,
        response: importView,
      },
      async ({ params, actor }) => {
        await commandImport(context, actor, await ownImport(database, actor, params.id), params.command);
        wake();
        return viewImport(await ownImport(database, actor, params.id), clock.now());
      },
    ),
    route(
      {
        method: 'GET',
        path: `${IMPORT}/rows`,
        summary: 'The ledger of an import, row by row',
        params: importParams,
        query: rowsQuery,
        response: rowPage,
      },
      async ({ params, query, actor }) => listRows(database, await ownImport(database, actor, params.id), query),
    ),
    route(
      {
        method: 'GET',
        path: `${IMPORT}/workbook`,
        summary: 'The file with what is wrong at each cell',
        params: importParams,
        query: workbookQuery,
        raw: true,
      },
      async ({ params, query, actor, ctx }) => {
        const job = await ownImport(database, actor, params.id);
        const stream = new PassThrough();
        attach(ctx, `${job.fileName.replace(/\.\w+$/, '')}-${query.rows}.xlsx`);
        ctx.body = stream;
        annotatedWorkbook(context, job, query.rows, stream).catch((error: unknown) => stream.destroy(error as Error));
      },
    ),
  ];
}
