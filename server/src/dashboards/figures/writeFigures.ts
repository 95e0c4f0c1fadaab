import type { Widget } from '@vermilion/plugin-kit';
import type { Writable } from 'node:stream';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { entityNamed, planOf } from '../../records/access/plansOf.js';
import type { Locale } from '../../records/labels/titleText.js';
import { createXlsxWriter } from '../../workbooks/write/xlsxWriter.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { administersRequests } from '../../requests/policy.js';
import { processEntities } from '../process/processEntities.js';
import { noteDashboard } from '../own/saveDashboard.js';
import { widgetData } from '../widgets/widgetData.js';
import { figuresOf } from './figuresOf.js';

/** Which widget of which dashboard. */
export interface WidgetPlace {
  readonly dashboard: string;
  readonly name: string;
  readonly widget: Widget;
}

/**
 * The figures of a widget as a workbook, by the rights of the reader; that he has taken them is noted. Rows are records: they leave only
 * with the right to export.
 *
 * @returns what writes the workbook
 * @throws {HttpError} 403 if he may not see or take them, 404 for words.
 */
export async function writeFigures(
  context: DashboardsContext,
  actor: Actor,
  { dashboard, name, widget }: WidgetPlace,
  locale: Locale,
): Promise<(sink: Writable) => Promise<void>> {
  const data = await widgetData(context, actor, widget, locale);
  const figures = figuresOf(context, widget, data, locale);
  if (!figures || widget.kind === 'text') throw refusals.notFound();
  if (data.kind === 'table' && !mayTakeRows(context, actor, widget.entity)) throw refusals.forbidden();
  await context.database.write((tx) =>
    noteDashboard(context, tx, actor, 'dashboard.exported', dashboard, { widget: name, rows: figures.rows.length }),
  );
  return async (sink) => {
    const columns = figures.titles.map((title) => ({ title }));
    const writer = await createXlsxWriter(sink, { name: widget.title[locale], columns });
    for (const row of figures.rows) await writer.row(row.map((content) => ({ content })));
    await writer.end();
  };
}

const mayTakeRows = (context: DashboardsContext, actor: Actor, entity: string) =>
  processEntities.has(entity)
    ? administersRequests(actor)
    : planOf(context, actor, entityNamed(context, entity), 'export').scope !== null;
