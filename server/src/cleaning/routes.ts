import type { Actor } from '../http/actor.js';
import { localeOf } from '../http/localeOf.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { entityNamed, planOf, viewPlan } from '../records/access/plansOf.js';
import type { CleaningContext } from './cleaningContext.js';
import { listRows } from './jobs/listRows.js';
import { applyJob, jobOf, undoJob } from './jobs/moveJob.js';
import { orderJob } from './jobs/orderJob.js';
import { listJobs, showJob } from './jobs/showJob.js';
import { listRules } from './rules/listRules.js';
import { addRule, changeRule, removeRule } from './rules/saveRule.js';
import { cleaningBodies, cleaningParams, cleaningQueries } from './schema.js';

const MANAGE = { function: 'records.manage' } as const;
const RULES = '/cleaning/:entity/rules';
const JOBS = '/cleaning/:entity/jobs';

/** @param wake a job has been ordered */
export function cleaningRoutes({ records }: CleaningContext, wake: () => void): Route[] {
  /** Who may change records of the entity may clean them. */
  const editable = (actor: Actor, name: string) => {
    const entity = entityNamed(records, name);
    if (planOf(records, actor, entity, 'edit').scope === null) throw refusals.forbidden();
    return entity;
  };
  const viewed = (actor: Actor, name: string) => viewPlan(records, actor, editable(actor, name));
  return [
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: RULES,
        summary: 'The cleaning rules of an entity, in order',
        params: cleaningParams.entity,
      },
      async ({ params, actor }) => ({ items: await listRules(records, editable(actor, params.entity)) }),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: RULES,
        summary: 'Adds a cleaning rule',
        params: cleaningParams.entity,
        body: cleaningBodies.addRule,
        status: 201,
      },
      async ({ params, body, actor, idempotencyKey }) => ({
        id: await addRule(records, actor, editable(actor, params.entity), body, idempotencyKey),
      }),
    ),
    route(
      {
        ...MANAGE,
        method: 'PUT',
        path: `${RULES}/:id`,
        summary: 'Changes a cleaning rule',
        params: cleaningParams.item,
        body: cleaningBodies.changeRule,
      },
      ({ params, body, actor }) => changeRule(records, actor, editable(actor, params.entity), params.id, body),
    ),
    route(
      { ...MANAGE, method: 'DELETE', path: `${RULES}/:id`, summary: 'Removes a cleaning rule', params: cleaningParams.item },
      ({ params, actor }) => removeRule(records, actor, editable(actor, params.entity), params.id),
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: JOBS,
        summary: 'The cleaning jobs of an entity',
        params: cleaningParams.entity,
        query: cleaningQueries.jobs,
      },
      async ({ params, query, actor }) => listJobs(records, await viewed(actor, params.entity), query),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: JOBS,
        summary: 'Orders a trial of cleaning rules, which changes nothing',
        params: cleaningParams.entity,
        body: cleaningBodies.order,
        status: 202,
      },
      async ({ params, body, actor, idempotencyKey }) => {
        const id = await orderJob(records, actor, editable(actor, params.entity), body.rules, idempotencyKey);
        wake();
        return { id };
      },
    ),
    route(
      { ...MANAGE, method: 'GET', path: `${JOBS}/:id`, summary: 'A cleaning job with its counts', params: cleaningParams.item },
      async ({ params, actor }) => {
        const plan = await viewed(actor, params.entity);
        return showJob(records, plan, await jobOf(records, plan.entity, params.id));
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: `${JOBS}/:id/rows`,
        summary: 'The records of a cleaning job with their differences',
        params: cleaningParams.item,
        query: cleaningQueries.rows,
      },
      async ({ params, query, actor, ctx }) => {
        const plan = await viewed(actor, params.entity);
        return listRows(records, actor, plan, await jobOf(records, plan.entity, params.id), query, localeOf(ctx));
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: `${JOBS}/:id/apply`,
        summary: 'Has a trial done in earnest',
        params: cleaningParams.item,
      },
      async ({ params, actor }) => {
        await applyJob(records, actor, editable(actor, params.entity), params.id);
        wake();
      },
    ),
    route(
      { ...MANAGE, method: 'POST', path: `${JOBS}/:id/undo`, summary: 'Takes a cleaning job back', params: cleaningParams.item },
      async ({ params, actor }) => {
        await undoJob(records, actor, editable(actor, params.entity), params.id);
        wake();
      },
    ),
  ];
}
