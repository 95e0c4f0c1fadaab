import type { Condition, DashboardDefinition, Dimension, Place, Text, Widget } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Manifest } from './manifest.js';
import type { PersonBrief } from './people.js';
import type { RecordView } from './records.js';

export interface DashboardBrief {
  /** `plugin:dashboard`, or the id of one that somebody has made. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text | null;
  /** Who has made it; null: it comes with a plugin. */
  readonly by: PersonBrief | null;
  readonly mine: boolean;
  /** Opened first. */
  readonly isDefault: boolean;
}
/** What a person writes of a dashboard. */
export type DashboardContent = Pick<Required<DashboardDefinition>, 'title' | 'filters' | 'widgets'> & {
  readonly description: Text | null;
};
export interface Dashboard extends DashboardContent, DashboardBrief {
  /** Null: it comes with a plugin. */
  readonly version: number | null;
  /** The reader has put its widgets elsewhere. */
  readonly isArranged: boolean;
}
export type ReceiverKind = 'everyone' | 'role' | 'department' | 'person';
/** Whom something is meant for: an id, the full name of a role, or empty for everyone. */
export interface Receiver {
  readonly kind: ReceiverKind;
  readonly receiver: string;
}
export interface NamedReceiver extends Receiver {
  readonly title: string | null;
}
export interface DashboardSettings {
  readonly layout: Readonly<Record<string, Place>> | null;
  readonly isDefault: boolean;
}

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
/** Words have no numbers. */
export interface TextData {
  readonly kind: 'text';
}
export type WidgetData = MetricData | ChartData | TableData | TextData;

const path = (name: string, rest = '') => `/dashboards/${encodeURIComponent(name)}${rest}`;
const filterOf = (conditions: readonly Condition[]) => (conditions.length > 0 ? JSON.stringify(conditions) : undefined);

export const dashboards = {
  list: () => client.get<Listed<DashboardBrief>>('/dashboards').then(itemsOf),
  get: (name: string) => client.get<Dashboard>(path(name)),
  create: (content: DashboardContent, key?: string) => client.post<Dashboard>('/dashboards', content, key),
  change: (name: string, version: number, content: DashboardContent, key?: string) =>
    client.put<Dashboard>(path(name), { ...content, version }, key),
  remove: (name: string, key?: string) => client.delete(path(name), key),
  /** @param narrowed what the filters of the page ask of the entity of the widget */
  data: (name: string, widget: string, narrowed: readonly Condition[] = []) =>
    client.get<WidgetData>(path(name, `/widgets/${widget}`), { filter: filterOf(narrowed) }),
  /** What widgets can be about besides records. */
  sources: () => client.get<Pick<Manifest, 'entities' | 'dictionaries'>>('/dashboard-sources'),
  /** Address of the figures of a widget as a workbook. */
  workbook: (name: string, widget: string, narrowed: readonly Condition[]) =>
    `/api/v1${path(name, `/widgets/${widget}/workbook`)}?${new URLSearchParams({ filter: JSON.stringify(narrowed) })}`,
  preview: (widget: Widget) => client.post<WidgetData>('/dashboard-previews', { widget }),
  settings: (name: string, settings: DashboardSettings, key?: string) => client.put<void>(path(name, '/settings'), settings, key),
  shares: (name: string) => client.get<Listed<NamedReceiver>>(path(name, '/shares')).then(itemsOf),
  share: (name: string, receivers: readonly Receiver[], key?: string) =>
    client.put<void>(path(name, '/shares'), { receivers }, key),
};
