import type { Condition, DashboardDefinition, Dimension, Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { RecordView } from './records.js';

export interface DashboardBrief {
  /** `plugin:dashboard`. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text | null;
}
export type Dashboard = DashboardDefinition & { readonly name: string };

export type Figure = number | string | null;
export interface MetricData {
  readonly kind: 'metric';
  readonly value: Figure;
  /** The same days of the period before, and of the year before. */
  readonly previous?: Figure;
  readonly lastYear?: Figure;
  /** Kind of field that the number is of; null: a count. */
  readonly of: string | null;
  readonly filter: readonly Condition[];
}
export interface ChartRow {
  readonly keys: readonly (string | number | boolean | null)[];
  readonly names: readonly (string | null)[];
  readonly values: readonly Figure[];
  /** What leads to the records behind; null: nothing does. */
  readonly filter: readonly Condition[] | null;
}
export interface ChartData {
  readonly kind: 'chart';
  readonly dimensions: readonly { readonly label: Text; readonly grain: Dimension['grain'] | null }[];
  readonly measures: readonly { readonly label: Text; readonly of: string | null }[];
  readonly rows: readonly ChartRow[];
  readonly isCut: boolean;
}
export interface TableData {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly records: readonly RecordView[];
  readonly filter: readonly Condition[];
}
export type WidgetData = MetricData | ChartData | TableData;

const path = (name: string) => `/dashboards/${encodeURIComponent(name)}`;

export const dashboards = {
  list: () => client.get<Listed<DashboardBrief>>('/dashboards').then(itemsOf),
  get: (name: string) => client.get<Dashboard>(path(name)),
  data: (name: string, widget: string) => client.get<WidgetData>(`${path(name)}/widgets/${widget}`),
};
