import type { Widget } from '@vermilion/plugin-kit';

/** What a widget is made of: one number, numbers by groups, rows, bars of time, words. */
export type WidgetFamily = 'number' | 'chart' | 'rows' | 'gantt' | 'text';

interface WidgetKind {
  readonly kind: Widget['kind'];
  readonly family: WidgetFamily;
  /** Columns and rows of a new one. */
  readonly size: readonly [width: number, height: number];
}

/** Every kind, in the order of the palette. */
export const widgetKinds: readonly WidgetKind[] = [
  { kind: 'metric', family: 'number', size: [6, 3] },
  { kind: 'gauge', family: 'number', size: [6, 5] },
  { kind: 'column', family: 'chart', size: [8, 7] },
  { kind: 'bar', family: 'chart', size: [8, 7] },
  { kind: 'line', family: 'chart', size: [12, 7] },
  { kind: 'stacked', family: 'chart', size: [12, 7] },
  { kind: 'pie', family: 'chart', size: [8, 7] },
  { kind: 'funnel', family: 'chart', size: [8, 7] },
  { kind: 'scatter', family: 'chart', size: [8, 7] },
  { kind: 'bubble', family: 'chart', size: [8, 7] },
  { kind: 'radar', family: 'chart', size: [8, 7] },
  { kind: 'heatmap', family: 'chart', size: [12, 7] },
  { kind: 'pyramid', family: 'chart', size: [8, 7] },
  { kind: 'table', family: 'rows', size: [12, 7] },
  { kind: 'lane', family: 'rows', size: [6, 8] },
  { kind: 'gantt', family: 'gantt', size: [12, 7] },
  { kind: 'text', family: 'text', size: [8, 4] },
];

export const kindNamed = (kind: Widget['kind']): WidgetKind => widgetKinds.find((each) => each.kind === kind)!;
