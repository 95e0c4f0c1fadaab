import { z } from 'zod';
import { localeOf } from '../http/localeOf.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { filterText } from '../records/query/filter/filterSchema.js';
import { dashboardFor, dashboardsFor } from './dashboardsFor.js';
import type { DashboardsContext } from './dashboardsContext.js';
import { widgetSchema } from './dashboardSchema.js';
import { arranged, NO_SETTINGS, readSettings } from './own/settings.js';
import { narrowed } from './widgets/narrowed.js';
import { widgetData } from './widgets/widgetData.js';

export const dashboardParams = z.strictObject({ dashboard: z.string().max(100) });
const widgetParams = z.strictObject({ dashboard: z.string().max(100), widget: z.string().max(60) });
const widgetQuery = z.strictObject({ filter: filterText.optional() });
const previewBody = z.strictObject({ widget: widgetSchema, filter: filterText.optional() });

/** Looking at dashboards. */
export function dashboardRoutes(context: DashboardsContext): Route[] {
  return [
    route({ method: 'GET', path: '/dashboards', summary: 'Dashboards for the reader' }, async ({ actor }) => {
      const settings = await readSettings(context.database, actor);
      const items = (await dashboardsFor(context, actor)).map(({ name, title, description, by, mine }) => {
        const { isDefault } = settings.get(name) ?? NO_SETTINGS;
        return { name, title, description, by, mine, isDefault };
      });
      return { items, next: null };
    }),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard',
        summary: 'A dashboard: its widgets, where the reader wants them',
        params: dashboardParams,
      },
      async ({ params, actor }) => {
        const shown = await dashboardFor(context, actor, params.dashboard);
        const { layout, isDefault } = (await readSettings(context.database, actor)).get(shown.name) ?? NO_SETTINGS;
        return { ...shown, widgets: arranged(shown.widgets, layout), isArranged: layout !== null, isDefault };
      },
    ),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard/widgets/:widget',
        summary: 'The numbers of a widget, as far as the reader may see the records behind them; at most a minute old',
        params: widgetParams,
        query: widgetQuery,
      },
      async ({ params, query, actor, ctx }) => {
        const { widgets } = await dashboardFor(context, actor, params.dashboard);
        const widget = Object.hasOwn(widgets, params.widget) ? widgets[params.widget] : undefined;
        if (!widget) throw refusals.notFound();
        return widgetData(context, actor, narrowed(widget, query.filter), localeOf(ctx));
      },
    ),
    route(
      {
        method: 'POST',
        path: '/dashboard-previews',
        summary: 'The numbers that a widget would show; keeps nothing',
        body: previewBody,
        status: 200,
      },
      async ({ body, actor, ctx }) => widgetData(context, actor, narrowed(body.widget, body.filter), localeOf(ctx)),
    ),
  ];
}
