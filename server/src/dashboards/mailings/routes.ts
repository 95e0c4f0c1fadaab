import { z } from 'zod';
import { idParams } from '../../http/ids.js';
import { localeOf } from '../../http/localeOf.js';
import { route, type Route } from '../../http/route.js';
import { dashboardFor } from '../dashboardsFor.js';
import { receiversSchema } from '../own/routes.js';
import { dashboardParams } from '../routes.js';
import { listMailings } from './listMailings.js';
import { rhythms } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';
import { changeMailing, createMailing, deleteMailing, sendNow, subscribe } from './saveMailing.js';
import { writeMailing } from './writeMailing.js';

const draft = {
  rhythm: z.enum(rhythms),
  day: z.number().int().min(0).max(31),
  hour: z.number().int().min(0).max(23),
  onlyWithData: z.boolean(),
  receivers: receiversSchema.min(1).refine((each) => each.every(({ kind }) => kind !== 'everyone'), {
    params: { zh: '请指定人员、角色或部门。', en: 'Name people, roles or departments.' },
  }),
};
const DAYS = { daily: [0, 0], weekday: [0, 0], weekly: [1, 7], monthly: [1, 31] } as const;
const hasItsDay = ({ rhythm, day }: { readonly rhythm: keyof typeof DAYS; readonly day: number }) =>
  day >= DAYS[rhythm][0] && day <= DAYS[rhythm][1];
const wrongDay = {
  path: ['day'],
  params: { zh: '请选择星期几，或每月的哪一天。', en: 'Expected a day of the week or of the month, as the rhythm says.' },
};
const createBody = z.strictObject(draft).refine(hasItsDay, wrongDay);
const changeBody = z.strictObject({ version: z.number().int(), ...draft }).refine(hasItsDay, wrongDay);
const ALL = '/dashboards/:dashboard/mailings';
const ONE = '/dashboard-mailings/:id';

/** Dashboards by mail, again and again. */
export function mailingRoutes(context: MailingsContext): Route[] {
  return [
    route(
      {
        method: 'GET',
        path: ALL,
        summary: 'Mailings of a dashboard: one’s own and those that one gets',
        params: dashboardParams,
      },
      async ({ params, actor, ctx }) => ({
        items: await listMailings(context, actor, params.dashboard, localeOf(ctx)),
        next: null,
      }),
    ),
    route(
      {
        method: 'POST',
        path: ALL,
        summary: 'Sends a dashboard by mail from now on, to each reader by his own rights',
        params: dashboardParams,
        body: createBody,
        status: 201,
      },
      async ({ params, body, actor, idempotencyKey }) => ({
        id: await createMailing(context, actor, params.dashboard, body, idempotencyKey),
      }),
    ),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard/mail-preview',
        summary: 'The mail of a dashboard as it would reach the reader',
        params: dashboardParams,
      },
      async ({ params, actor }) => {
        const dashboard = await dashboardFor(context, actor, params.dashboard);
        return (await writeMailing(context, { actor, dashboard }, true)).rendered;
      },
    ),
    route(
      { method: 'PUT', path: ONE, summary: 'Changes a mailing of one’s own', params: idParams, body: changeBody },
      async ({ params, body, actor }) => changeMailing(context, actor, params.id, body),
    ),
    route({ method: 'DELETE', path: ONE, summary: 'Ends a mailing of one’s own', params: idParams }, async ({ params, actor }) =>
      deleteMailing(context, actor, params.id),
    ),
    route(
      { method: 'POST', path: `${ONE}/send`, summary: 'Sends a mailing of one’s own at once', params: idParams, status: 200 },
      async ({ params, actor, idempotencyKey }) => ({ queued: await sendNow(context, actor, params.id, idempotencyKey) }),
    ),
    route(
      {
        method: 'PUT',
        path: `${ONE}/subscription`,
        summary: 'Whether the reader gets the mails of a mailing',
        params: idParams,
        body: z.strictObject({ isSubscribed: z.boolean() }),
      },
      async ({ params, body, actor }) => subscribe(context, actor, params.id, body.isSubscribed),
    ),
  ];
}
