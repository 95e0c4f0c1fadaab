import { localeOf } from '../http/localeOf.js';
import { refusals } from '../http/refusals.js';
import type { Actor } from '../http/actor.js';
import { route, type Route } from '../http/route.js';
import { entityNamed, planOf } from '../records/access/plansOf.js';
import type { DuplicatesContext } from './duplicatesContext.js';
import { checkDraft } from './guard/checkDraft.js';
import { listMerges } from './merge/listMerges.js';
import { mergedInto } from './merge/mergedInto.js';
import { mergeGroup } from './merge/mergeGroup.js';
import { mergeRecords } from './merge/mergeRecords.js';
import { undoMerge } from './merge/undoMerge.js';
import { decidePair } from './queue/decidePair.js';
import { listPairs } from './queue/listPairs.js';
import { showPair } from './queue/showPair.js';
import { lastScan } from './scan/lastScan.js';
import { startScan } from './scan/startScan.js';
import { checkBody, decisionBody, entityParams, groupBody, mergeBody, mergesQuery, pairParams, queueQuery } from './schema.js';

const QUEUE = '/duplicates/:entity';
const MERGES = '/merges/:entity';

/** @param wake a scan has been ordered */
export function duplicateRoutes(context: DuplicatesContext, wake: () => void): Route[] {
  const { records } = context;
  const named = (name: string) => entityNamed(records, name);
  /** Who may change or merge records of the entity may look for duplicates among them. */
  const editable = (actor: Actor, name: string) => {
    const entity = named(name);
    const closed = (['edit', 'merge'] as const).every((action) => planOf(records, actor, entity, action).scope === null);
    if (closed) throw refusals.forbidden();
    if (!context.comparisons.has(name)) throw refusals.notFound();
    return entity;
  };
  return [
    route(
      {
        method: 'POST',
        path: `${QUEUE}/check`,
        summary: 'Records that are like a form as far as it is filled in',
        params: entityParams,
        body: checkBody,
      },
      async ({ params, body, actor, ctx }) => checkDraft(context, actor, named(params.entity), body, localeOf(ctx)),
    ),
    route(
      { method: 'GET', path: QUEUE, summary: 'Records that are probably one', params: entityParams, query: queueQuery },
      async ({ params, query, actor, ctx }) => listPairs(records, actor, editable(actor, params.entity), query, localeOf(ctx)),
    ),
    route(
      { method: 'GET', path: `${QUEUE}/scan`, summary: 'The latest search for duplicates', params: entityParams },
      async ({ params, actor }) => lastScan(records, editable(actor, params.entity).name),
    ),
    route(
      { method: 'POST', path: `${QUEUE}/scan`, summary: 'Orders a search for duplicates', params: entityParams, status: 202 },
      async ({ params, actor }) => {
        const id = await startScan(records, editable(actor, params.entity).name, actor.personId);
        wake();
        return { id };
      },
    ),
    route(
      { method: 'GET', path: `${QUEUE}/:id`, summary: 'Two records that are probably one', params: pairParams },
      async ({ params, actor, ctx }) => showPair(records, actor, editable(actor, params.entity), params.id, localeOf(ctx)),
    ),
    route(
      {
        method: 'PUT',
        path: `${QUEUE}/:id/state`,
        summary: 'Says that two records are not the same, or takes that back',
        params: pairParams,
        body: decisionBody,
      },
      async ({ params, body, actor }) => decidePair(records, actor, named(params.entity), params.id, body.state),
    ),
    route(
      { method: 'GET', path: MERGES, summary: 'Merges of records', params: entityParams, query: mergesQuery },
      async ({ params, query, actor, ctx }) => listMerges(records, actor, named(params.entity), query, localeOf(ctx)),
    ),
    route(
      {
        method: 'POST',
        path: MERGES,
        summary: 'Merges two records, or tries what it would do',
        params: entityParams,
        body: mergeBody,
      },
      async ({ params, body, actor, idempotencyKey }) => {
        const result = await mergeRecords(records, actor, named(params.entity), body, idempotencyKey);
        if (result.id !== null) for (const id of [body.keep.id, body.gone.id]) records.watch.changed(params.entity, id);
        return result;
      },
    ),
    route(
      {
        method: 'POST',
        path: `${MERGES}/groups`,
        summary: 'Merges several records into one, or tries what it would do',
        params: entityParams,
        body: groupBody,
      },
      async ({ params, body, actor, idempotencyKey }) => {
        const items = await mergeGroup(records, actor, named(params.entity), body, idempotencyKey);
        const merged = items.filter(({ merge }) => merge?.id).map(({ gone }) => gone);
        for (const id of merged.length > 0 ? [body.keep.id, ...merged] : []) records.watch.changed(params.entity, id);
        return { items, next: null };
      },
    ),
    route(
      {
        method: 'GET',
        path: `${MERGES}/gone/:id`,
        summary: 'Where a record is now that was merged into another',
        params: pairParams,
      },
      async ({ params, actor }) => mergedInto(records, actor, named(params.entity), params.id),
    ),
    route(
      { method: 'POST', path: `${MERGES}/:id/undo`, summary: 'Takes a merge apart again, within 30 days', params: pairParams },
      async ({ params, actor }) => undoMerge(records, actor, named(params.entity), params.id),
    ),
  ];
}
