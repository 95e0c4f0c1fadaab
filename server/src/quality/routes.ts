import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { localeOf } from '../http/localeOf.js';
import { pageQuery } from '../http/page.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { entityNamed, viewPlan } from '../records/access/plansOf.js';
import { entityParams } from '../records/schema.js';
import type { QualityContext } from './qualityContext.js';
import { startRun } from './runs/startRun.js';
import { listFindings } from './show/listFindings.js';
import { maySeeQuality, showQuality } from './show/showQuality.js';
import { listSubjects } from './subjects/listSubjects.js';

const QUALITY = '/quality/:entity';
const findingsQuery = z.strictObject({
  ...pageQuery,
  dimension: z.enum(['validity', 'consistency', 'uniqueness']),
  field: z.string().min(1).max(60).optional(),
});

/** @param wake a measurement has been ordered */
export function qualityRoutes({ records }: QualityContext, wake: () => void): Route[] {
  /** Of all records: for those who see all, or manage them. */
  const judged = async (actor: Actor, name: string) => {
    const plan = await viewPlan(records, actor, entityNamed(records, name));
    if (!maySeeQuality(actor, plan)) throw refusals.forbidden();
    return plan;
  };
  return [
    route(
      { method: 'GET', path: '/subjects', summary: 'The subject libraries with their entities, counts and scores' },
      async ({ actor, ctx }) => ({ items: await listSubjects(records, actor, localeOf(ctx)) }),
    ),
    route(
      { method: 'GET', path: QUALITY, summary: 'How good the records of an entity are', params: entityParams },
      async ({ params, actor }) => showQuality(records, await judged(actor, params.entity)),
    ),
    route(
      {
        method: 'GET',
        path: `${QUALITY}/findings`,
        summary: 'The records in which the latest measurement has found something',
        params: entityParams,
        query: findingsQuery,
      },
      async ({ params, query, actor, ctx }) =>
        listFindings(records, actor, await judged(actor, params.entity), query, localeOf(ctx)),
    ),
    route(
      {
        function: 'records.manage',
        method: 'POST',
        path: `${QUALITY}/runs`,
        summary: 'Orders a measurement of an entity',
        params: entityParams,
        status: 202,
      },
      async ({ params, actor }) => {
        const id = await startRun(records, (await judged(actor, params.entity)).entity.name);
        wake();
        return { id };
      },
    ),
  ];
}
