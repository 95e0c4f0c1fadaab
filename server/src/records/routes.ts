import type { Transaction } from '../database/database.js';
import { roleParams } from '../access/roleParams.js';
import { localeOf } from '../http/localeOf.js';
import type { Actor } from '../http/actor.js';
import { route, type Route } from '../http/route.js';
import { entityNamed } from './access/plansOf.js';
import { forgetDraft } from './drafts/formDraft.js';
import { compareVersions } from './history/compareVersions.js';
import { listHistory } from './history/listHistory.js';
import { restoreVersion } from './history/restoreVersion.js';
import type { Locale } from './labels/titleText.js';
import { buildManifest } from './manifest/buildManifest.js';
import { listOptions } from './query/listOptions.js';
import { listRecords } from './query/listRecords.js';
import { showRecord, visibleRecord } from './query/showRecord.js';
import type { RecordsContext } from './recordsContext.js';
import { roleRights } from './rights/roleRights.js';
import {
  comparisonQuery,
  createBody,
  editBody,
  entityParams,
  historyQuery,
  listQuery,
  optionPage,
  optionsQuery,
  recordPage,
  recordParams,
  recordView,
  restorationBody,
  revealBody,
  transferBody,
} from './schema.js';
import { revealField } from './reveal/revealField.js';
import { createRecord } from './write/createRecord.js';
import { deleteRecord } from './write/deleteRecord.js';
import { editRecord } from './write/editRecord.js';
import { transferRecord } from './write/transferRecord.js';

/** The requests about a record that an actor may see; asked of the floor above. */
export type RequestsOf = (actor: Actor, entity: string, recordId: string, locale: Locale) => Promise<unknown>;

const RECORD = '/records/:entity/:id';

export function recordRoutes(context: RecordsContext, requestsOf: RequestsOf): Route[] {
  const { watch } = context;
  const named = (name: string) => entityNamed(context, name);
  const ending = (actor: Actor, entity: string, record: string) => (tx: Transaction) =>
    forgetDraft(tx, { personId: actor.personId, entity, record });
  return [
    route(
      { method: 'GET', path: '/manifest', summary: 'Entities, forms and dictionaries as the reader may use them' },
      ({ actor }) => buildManifest(context, actor),
    ),
    route(
      {
        method: 'GET',
        path: '/roles/:id/rights',
        summary: 'What a role may do with the records and fields of each entity',
        function: 'roles.manage',
        params: roleParams,
      },
      async ({ params }) => roleRights(context, params.id),
    ),
    route(
      {
        method: 'GET',
        path: '/records/:entity',
        summary: 'Records',
        params: entityParams,
        query: listQuery,
        response: recordPage,
      },
      async ({ params, query, actor, ctx }) => listRecords(context, actor, named(params.entity), query, localeOf(ctx)),
    ),
    route(
      {
        method: 'POST',
        path: '/records/:entity',
        summary: 'Creates a record',
        params: entityParams,
        body: createBody,
        response: recordView,
        status: 201,
      },
      async ({ params, body, actor, idempotencyKey, ctx }) => {
        const entity = named(params.entity);
        const within = body.endsDraft ? ending(actor, entity.name, 'new') : undefined;
        const id = await createRecord(context, actor, entity, body.fields, {
          key: idempotencyKey,
          reason: body.duplicateReason,
          within,
        });
        return showRecord(context, actor, entity, id, localeOf(ctx));
      },
    ),
    route(
      {
        method: 'GET',
        path: '/records/:entity/options',
        summary: 'Records to choose from',
        params: entityParams,
        query: optionsQuery,
        response: optionPage,
      },
      async ({ params, query, actor, ctx }) => ({
        items: await listOptions(context, actor, named(params.entity), query, localeOf(ctx)),
        next: null,
      }),
    ),
    route(
      { method: 'GET', path: RECORD, summary: 'One record', params: recordParams, response: recordView },
      async ({ params, actor, ctx }) => showRecord(context, actor, named(params.entity), params.id, localeOf(ctx)),
    ),
    route(
      { method: 'PATCH', path: RECORD, summary: 'Changes a record', params: recordParams, body: editBody, response: recordView },
      async ({ params, body, actor, ctx }) => {
        const entity = named(params.entity);
        const { version, fields, duplicateReason: reason } = body;
        await editRecord(context, actor, entity, { id: params.id, version, fields, reason }, localeOf(ctx));
        if (body.endsDraft) await context.database.write(ending(actor, entity.name, params.id));
        watch.changed(params.entity, params.id);
        return showRecord(context, actor, entity, params.id, localeOf(ctx));
      },
    ),
    route({ method: 'DELETE', path: RECORD, summary: 'Deletes a record', params: recordParams }, async ({ params, actor }) => {
      await deleteRecord(context, actor, named(params.entity), params.id);
      watch.changed(params.entity, params.id);
    }),
    route(
      {
        method: 'PUT',
        path: `${RECORD}/owner`,
        summary: 'Gives a record to another owner',
        params: recordParams,
        body: transferBody,
      },
      async ({ params, body, actor, ctx }) => {
        await transferRecord(context, actor, named(params.entity), { id: params.id, ...body }, localeOf(ctx));
        watch.changed(params.entity, params.id);
      },
    ),
    route(
      {
        method: 'POST',
        path: `${RECORD}/watch`,
        summary: 'A page shows the record: it is told of changes by the event `record`',
        params: recordParams,
      },
      async ({ params, actor }) => {
        await visibleRecord(context, actor, named(params.entity), params.id);
        watch.open(actor.personId, params.entity, params.id);
      },
    ),
    route(
      {
        method: 'POST',
        path: `${RECORD}/reveal`,
        summary: 'Shows a masked value in clear, for a reason that is kept',
        params: recordParams,
        body: revealBody,
      },
      async ({ params, body, actor }) => revealField(context, actor, named(params.entity), { id: params.id, ...body }),
    ),
    route(
      {
        method: 'GET',
        path: `${RECORD}/history`,
        summary: 'What has happened to a record',
        params: recordParams,
        query: historyQuery,
      },
      async ({ params, query, actor, ctx }) => listHistory(context, actor, named(params.entity), params.id, query, localeOf(ctx)),
    ),
    route(
      {
        method: 'GET',
        path: `${RECORD}/versions`,
        summary: 'What differs between two versions of a record',
        params: recordParams,
        query: comparisonQuery,
      },
      async ({ params, query, actor, ctx }) =>
        compareVersions(context, actor, named(params.entity), { id: params.id, ...query }, localeOf(ctx)),
    ),
    route(
      {
        method: 'POST',
        path: `${RECORD}/versions`,
        summary: 'Brings values of an earlier version back, as a new version',
        params: recordParams,
        body: restorationBody,
        response: recordView,
      },
      async ({ params, body, actor, ctx }) => {
        const entity = named(params.entity);
        await restoreVersion(context, actor, entity, { id: params.id, ...body }, localeOf(ctx));
        watch.changed(params.entity, params.id);
        return showRecord(context, actor, entity, params.id, localeOf(ctx));
      },
    ),
    route(
      { method: 'GET', path: `${RECORD}/requests`, summary: 'Requests about a record', params: recordParams },
      async ({ params, actor, ctx }) => {
        await visibleRecord(context, actor, named(params.entity), params.id);
        return requestsOf(actor, params.entity, params.id, localeOf(ctx));
      },
    ),
  ];
}
