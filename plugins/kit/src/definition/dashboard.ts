import type { Condition } from './condition.js';
import type { Text } from './text.js';

/** A number over rows of an entity. All but `count` name a field. */
export interface Measure {
  readonly label: Text;
  readonly of: 'count' | 'sum' | 'average' | 'least' | 'most' | 'distinct';
  readonly field?: string;
  /** Only the rows among the widget's for which this holds. */
  readonly where?: Condition;
}

/** What rows are grouped by. */
export interface Dimension {
  readonly field: string;
  readonly label?: Text;
  /** Of a date or moment: what counts as the same; `hour` and `weekday` fold all weeks into one. */
  readonly grain?: 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Of a number: lower bounds of bands, ascending. Of a date with `ages`: bands of full years since then. */
  readonly bands?: readonly number[];
  readonly ages?: true;
  /** Of a region: how fine. */
  readonly level?: 'province' | 'city';
}

/** Place on a grid of 24 columns: left, top, width, height; a row is 40 pixels high. */
export type Place = readonly [x: number, y: number, width: number, height: number];

interface WidgetBase {
  readonly title: Text;
  /** `plugin:entity`; the reader's data scope always applies. */
  readonly entity: string;
  readonly where?: Condition;
  readonly place: Place;
  /** Columns of the list that a click opens, filtered as what was clicked; absent: those of the entity. */
  readonly drill?: readonly string[];
}

/** One number, or the share of one in another in percent. */
export interface MetricWidget extends WidgetBase {
  readonly kind: 'metric';
  readonly measure: Measure;
  /** The number is divided by this one and shown in percent. */
  readonly per?: Measure;
  /** Field of time by which the number is compared with what it was, over the period of `during`. */
  readonly compare?: { readonly field: string; readonly during: 'thisMonth' | 'thisQuarter' | 'thisYear' };
  readonly goal?: number;
}

/** Numbers by one or two dimensions. `stacked` and `pyramid` take their series from the second, `heatmap` its rows. */
export interface ChartWidget extends WidgetBase {
  readonly kind: 'line' | 'column' | 'stacked' | 'bar' | 'pie' | 'funnel' | 'pyramid' | 'heatmap';
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  /** Only so many groups, the greatest by the first measure. */
  readonly top?: number;
}

/** Rows. */
export interface TableWidget extends WidgetBase {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly sort: { readonly field: string; readonly descending?: boolean };
  /** At most 100. */
  readonly limit: number;
}

export type Widget = MetricWidget | ChartWidget | TableWidget;

/** Numbers and charts over entities, on a grid of 24 columns. */
export interface DashboardDefinition {
  readonly title: Text;
  readonly description?: Text;
  /** Roles (`plugin:role`) that see it; empty: everybody. */
  readonly audience: readonly string[];
  /** At most 24. */
  readonly widgets: Readonly<Record<string, Widget>>;
}
