import type { Widget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { chartData, type ChartData } from './chartData.js';
import { metricData, type MetricData } from './metricData.js';
import { tableData, type TableData } from './tableData.js';

export type WidgetData = MetricData | ChartData | TableData;

/** What one reader may see in a widget. */
export function widgetData(context: DashboardsContext, actor: Actor, widget: Widget, locale: Locale): Promise<WidgetData> {
  if (widget.kind === 'metric') return metricData(context, actor, widget);
  if (widget.kind === 'table') return tableData(context, actor, widget, locale);
  return chartData(context, actor, widget, locale);
}
