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

interface PlacedWidget {
  readonly title: Text;
  readonly place: Place;
}

interface WidgetBase extends PlacedWidget {
  /** `plugin:entity`; the reader's data scope always applies. */
  readonly entity: string;
  readonly where?: Condition;
  /** Columns of the list that a click opens, filtered as what was clicked; absent: those of the entity. */
  readonly drill?: readonly string[];
}

/** One number, or the share of one in another in percent; a `gauge` shows how far it is to its goal. */
export interface MetricWidget extends WidgetBase {
  readonly kind: 'metric' | 'gauge';
  readonly measure: Measure;
  /** The number is divided by this one and shown in percent. */
  readonly per?: Measure;
  /** Field of time by which the number is compared with what it was, over the period of `during`. */
  readonly compare?: { readonly field: string; readonly during: 'thisMonth' | 'thisQuarter' | 'thisYear' };
  readonly goal?: number;
}

/**
 * Numbers by one or two dimensions. `stacked` and `pyramid` take their series from the second, `heatmap` its rows. `scatter` has a point
 * for each group at its first two measures, `bubble` the size from the third; `radar` has an axis for each group.
 */
export interface ChartWidget extends WidgetBase {
  readonly kind:
    'line' | 'column' | 'stacked' | 'bar' | 'pie' | 'funnel' | 'pyramid' | 'heatmap' | 'scatter' | 'bubble' | 'radar';
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  /** Only so many groups, the greatest by the first measure. */
  readonly top?: number;
}

/** Rows, in a `table` or as the cards of a `lane`. */
export interface TableWidget extends WidgetBase {
  readonly kind: 'table' | 'lane';
  readonly columns: readonly string[];
  readonly sort: { readonly field: string; readonly descending?: boolean };
  /** At most 100. */
  readonly limit: number;
}

/** Rows as bars of time, the earliest first. */
export interface GanttWidget extends WidgetBase {
  readonly kind: 'gantt';
  /** Fields of time; a bar without an end is a point. */
  readonly from: string;
  readonly to: string;
  /** At most 100. */
  readonly limit: number;
}

/** Words: paragraphs, parted by empty lines. */
export interface TextWidget extends PlacedWidget {
  readonly kind: 'text';
  readonly text: Text;
}

/** Whatever is about the records of an entity. */
export type RecordsWidget = MetricWidget | ChartWidget | TableWidget | GanttWidget;
export type Widget = RecordsWidget | TextWidget;

/** A choice above the widgets that narrows all of those whose entity it names. */
export interface PageFilter {
  readonly label: Text;
  /** By entity, the field that is narrowed: a time, a department, a person, or a code. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Numbers and charts over entities, on a grid of 24 columns. */
export interface DashboardDefinition {
  readonly title: Text;
  readonly description?: Text;
  /** Roles (`plugin:role`) that see it; empty: everybody. */
  readonly audience: readonly string[];
  readonly filters?: readonly PageFilter[];
  /** At most 24. */
  readonly widgets: Readonly<Record<string, Widget>>;
}
