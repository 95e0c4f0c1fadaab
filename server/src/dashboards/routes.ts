import { z } from 'zod';
import { localeOf } from '../http/localeOf.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { dashboardFor, dashboardsFor } from './dashboardsFor.js';
import type { DashboardsContext } from './dashboardsContext.js';
import { widgetData } from './widgets/widgetData.js';

const dashboardParams = z.strictObject({ dashboard: z.string().max(100) });
const widgetParams = z.strictObject({ dashboard: z.string().max(100), widget: z.string().max(60) });

export function dashboardRoutes(context: DashboardsContext): Route[] {
  return [
    route({ method: 'GET', path: '/dashboards', summary: 'Dashboards for the reader' }, async ({ actor }) => ({
      items: dashboardsFor(context, actor).map(({ name, title, description }) => ({
        name,
        title,
        description: description ?? null,
      })),
      next: null,
    })),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard',
        summary: 'A dashboard: its widgets and their places',
        params: dashboardParams,
      },
      async ({ params, actor }) => dashboardFor(context, actor, params.dashboard),
    ),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard/widgets/:widget',
        summary: 'The numbers of a widget, as far as the reader may see the records behind them; at most a minute old',
        params: widgetParams,
      },
      async ({ params, actor, ctx }) => {
        const { widgets } = dashboardFor(context, actor, params.dashboard);
        const widget = Object.hasOwn(widgets, params.widget) ? widgets[params.widget] : undefined;
        if (!widget) throw refusals.notFound();
        return widgetData(context, actor, widget, localeOf(ctx));
      },
    ),
  ];
}
