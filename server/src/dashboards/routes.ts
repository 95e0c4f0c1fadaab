import type { Widget } from '@vermilion/plugin-kit';
import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { localeOf } from '../http/localeOf.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { filterText } from '../records/query/filter/filterSchema.js';
import { dashboardFor, dashboardsFor } from './dashboardsFor.js';
import type { DashboardsContext } from './dashboardsContext.js';
import { widgetSchema } from './dashboardSchema.js';
import { writeFigures } from './figures/writeFigures.js';
import { arranged, NO_SETTINGS, readSettings } from './own/settings.js';
import { processSources } from './process/processSources.js';
import { narrowed } from './widgets/narrowed.js';
import { shownDashboard } from './shown/shownDashboard.js';
import { shownTo } from './shown/shownTo.js';
import { widgetData } from './widgets/widgetData.js';

export const dashboardParams = z.strictObject({ dashboard: z.string().max(100) });
const widgetParams = z.strictObject({ dashboard: z.string().max(100), widget: z.string().max(60) });
const widgetQuery = z.strictObject({ filter: filterText.optional() });
const previewBody = z.strictObject({ widget: widgetSchema, filter: filterText.optional() });

/** Looking at dashboards. */
export function dashboardRoutes(context: DashboardsContext): Route[] {
  async function widgetOf(actor: Actor, { dashboard, widget }: z.output<typeof widgetParams>): Promise<Widget> {
    const { widgets, mine } = await dashboardFor(context, actor, dashboard);
    const found = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    if (!found) throw refusals.notFound();
    // Before it is asked for numbers: why these are refused would name the field.
    if (!mine && !(await shownTo(context, actor).widget(found))) throw refusals.forbidden();
    return found;
  }
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
        const shown = await shownDashboard(context, actor, await dashboardFor(context, actor, params.dashboard));
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
      async ({ params, query, actor, ctx }) =>
        widgetData(context, actor, narrowed(await widgetOf(actor, params), query.filter), localeOf(ctx)),
    ),
    route(
      {
        method: 'GET',
        path: '/dashboards/:dashboard/widgets/:widget/workbook',
        summary: 'The figures of a widget as a workbook, by the rights of the reader',
        params: widgetParams,
        query: widgetQuery,
        raw: true,
      },
      async ({ params, query, actor, ctx }) => {
        const widget = narrowed(await widgetOf(actor, params), query.filter);
        const locale = localeOf(ctx);
        const place = { dashboard: params.dashboard, name: params.widget, widget };
        const write = await writeFigures(context, actor, place, locale);
        const file = encodeURIComponent(`${widget.title[locale]}.xlsx`);
        ctx.set('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
        ctx.set('Content-Disposition', `attachment; filename="figures.xlsx"; filename*=UTF-8''${file}`);
        const sink = new PassThrough();
        ctx.body = sink;
        write(sink).catch((error: unknown) => sink.destroy(error as Error));
      },
    ),
    route(
      { method: 'GET', path: '/dashboard-sources', summary: 'What widgets can be about besides records: requests and tasks' },
      async () => processSources(context),
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
