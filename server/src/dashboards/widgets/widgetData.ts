import type { Widget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { chartData, type ChartData } from './chartData.js';
import { metricData, type MetricData } from './metricData.js';
import { tableData, type TableData } from './tableData.js';

/** Words have no numbers. */
export interface TextData {
  readonly kind: 'text';
}

export type WidgetData = MetricData | ChartData | TableData | TextData;

/** What one reader may see in a widget. @throws {HttpError} 403 if he may not see what it is about. */
export async function widgetData(context: DashboardsContext, actor: Actor, widget: Widget, locale: Locale): Promise<WidgetData> {
  if (widget.kind === 'text') return { kind: 'text' };
  if ('measure' in widget) return metricData(context, actor, widget);
  if ('limit' in widget) return tableData(context, actor, widget, locale);
  return chartData(context, actor, widget, locale);
}
