import { z } from 'zod';
import { route, type Route } from '../../http/route.js';
import type { Locale } from '../../records/labels/titleText.js';
import { localeOf } from '../../http/localeOf.js';
import { receiverTitle } from '../../records/shares/receiverTitle.js';
import { dashboardFor } from '../dashboardsFor.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { dashboardContent, placesSchema } from '../dashboardSchema.js';
import { dashboardParams } from '../routes.js';
import { receiverKinds, type Receiver } from './ownDashboard.js';
import { readReceivers } from './readDashboards.js';
import { changeDashboard, createDashboard, deleteDashboard, ownDashboard } from './saveDashboard.js';
import { keepSettings } from './settings.js';
import { shareDashboard } from './shareDashboard.js';

const createBody = z.strictObject(dashboardContent);
const changeBody = z.strictObject({ version: z.number().int(), ...dashboardContent });
const settingsBody = z.strictObject({ layout: placesSchema.nullable(), isDefault: z.boolean() });
/** Whom something is meant for, as input. */
export const receiversSchema = z
  .array(z.strictObject({ kind: z.enum(receiverKinds), receiver: z.string().regex(/^[0-9A-Za-z:-]{0,120}$/) }))
  .max(100);
const sharesBody = z.strictObject({ receivers: receiversSchema });

/** Making dashboards of one's own. */
export function ownDashboardRoutes(context: DashboardsContext): Route[] {
  const titled = (receivers: readonly Receiver[], locale: Locale) =>
    receivers.map(({ kind, receiver }) => ({
      kind,
      receiver,
      title: kind === 'everyone' ? null : (receiverTitle(context, { kind, receiver }, locale) ?? receiver),
    }));
  return [
    route(
      { method: 'POST', path: '/dashboards', summary: 'Keeps a new dashboard of one’s own', body: createBody, status: 201 },
      async ({ body, actor, idempotencyKey }) =>
        dashboardFor(context, actor, await createDashboard(context, actor, body, idempotencyKey)),
    ),
    route(
      {
        method: 'PUT',
        path: '/dashboards/:dashboard',
        summary: 'Changes a dashboard of one’s own, unless it was changed meanwhile',
        params: dashboardParams,
        body: changeBody,
      },
      async ({ params, body, actor }) => {
        await changeDashboard(context, actor, params.dashboard, body);
        return dashboardFor(context, actor, params.dashboard);
      },
    ),
    route(
      { method: 'DELETE', path: '/dashboards/:dashboard', summary: 'Deletes a dashboard of one’s own', params: dashboardParams },
      async ({ params, actor }) => deleteDashboard(context, actor, params.dashboard),
    ),
    route(
      {
        method: 'PUT',
        path: '/dashboards/:dashboard/settings',
        summary: 'Keeps how the reader looks at a dashboard: where its widgets are, and whether it is opened first',
        params: dashboardParams,
        body: settingsBody,
      },
      async ({ params, body, actor }) => {
        const { name } = await dashboardFor(context, actor, params.dashboard);
        await keepSettings(context, actor, name, body);
      },
    ),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard/shares',
        summary: 'With whom a dashboard of one’s own is shared',
        params: dashboardParams,
      },
      async ({ params, actor, ctx }) => {
        const { id } = await ownDashboard(context, actor, params.dashboard);
        return { items: titled(await readReceivers(context.database.read, id), localeOf(ctx)), next: null };
      },
    ),
    route(
      {
        method: 'PUT',
        path: '/dashboards/:dashboard/shares',
        summary: 'Shows a dashboard of one’s own to these and to nobody else',
        params: dashboardParams,
        body: sharesBody,
      },
      async ({ params, body, actor }) => shareDashboard(context, actor, params.dashboard, body.receivers),
    ),
  ];
}
