import type { ChartWidget } from '@vermilion/plugin-kit';
import type { EChartsOption } from 'echarts';
import type { ChartDrawing } from './chartDrawing.js';
import { pointsOption } from './pointsOption.js';
import { radarOption } from './radarOption.js';

const FONT_SIZE = 12;
const text = ({ colors }: ChartDrawing) => ({ color: colors.muted, fontSize: FONT_SIZE, fontFamily: colors.font });

/** A chart in the manner of the house: horizontal rules only, thin bars and lines, one hue for shares of a whole. */
export const chartOption = (kind: ChartWidget['kind'], drawing: ChartDrawing): EChartsOption => ({
  ...frame(drawing),
  ...OPTIONS[kind](drawing),
});

function frame(drawing: ChartDrawing): EChartsOption {
  const { colors, table, write } = drawing;
  return {
    textStyle: text(drawing),
    color: seriesColors(drawing),
    legend: {
      show: table.series.length > 1,
      left: 0,
      top: 0,
      icon: 'rect',
      itemWidth: 10,
      itemHeight: 10,
      textStyle: text(drawing),
      type: 'scroll',
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: colors.paper,
      borderColor: colors.rule,
      textStyle: { ...text(drawing), color: colors.ink },
      valueFormatter: (value) => (typeof value === 'number' ? write(Math.abs(value)) : '—'),
    },
    grid: { left: 0, right: 8, top: table.series.length > 1 ? 34 : 12, bottom: 0, containLabel: true },
  };
}

/** Everything else together is gray, whichever its place. */
const seriesColors = ({ colors, table }: ChartDrawing) =>
  table.series.map((line, at) => (line.isRest ? colors.series[6]! : colors.series[at]!));

const categoryAxis = (drawing: ChartDrawing) => ({
  type: 'category' as const,
  data: [...drawing.table.categories],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: drawing.colors.rule } },
  axisLabel: { ...text(drawing), hideOverlap: true },
});
const valueAxis = (drawing: ChartDrawing) => ({
  type: 'value' as const,
  splitNumber: 4,
  minInterval: drawing.unit.name === '' ? 1 : 0,
  axisLabel: { ...text(drawing), formatter: (value: number) => axisFigure(Math.abs(value) / drawing.unit.divisor) },
  splitLine: { lineStyle: { color: drawing.colors.rule } },
});
const axisFigure = (value: number) => String(Number(value.toFixed(2)));

const barSeries = ({ table }: ChartDrawing, stack?: string) =>
  table.series.map(({ name, values }) => ({
    type: 'bar' as const,
    name,
    data: [...values],
    barMaxWidth: 10,
    ...(stack === undefined ? {} : { stack }),
  }));

/** Shares of a whole: the same hue, weaker and weaker; what is beyond the greatest is gray, and one, unless a single part would be. */
function shares({ table, colors, top, rest }: ChartDrawing) {
  const values = table.categories.map((name, at) => ({ name, value: table.series[0]?.values[at] ?? 0 }));
  const shown = values.length > top + 1 ? values.slice(0, top) : values;
  const others = values.slice(shown.length).reduce((sum, { value }) => sum + value, 0);
  const step = 0.75 / Math.max(shown.length, 4);
  return [
    ...shown.map((part, at) => ({ ...part, itemStyle: { color: colors.series[0]!, opacity: Math.max(0.25, 1 - at * step) } })),
    ...(others > 0 ? [{ name: rest, value: others, itemStyle: { color: colors.series[6]!, opacity: 1 } }] : []),
  ];
}

/** Names with their share, since a ring in a narrow column has no room for words. */
function shareLegend(drawing: ChartDrawing) {
  const parts = shares(drawing);
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const percent = (name: string) => ((parts.find((part) => part.name === name)?.value ?? 0) / (whole || 1)) * 100;
  return {
    show: true,
    textStyle: text(drawing),
    icon: 'rect',
    itemWidth: 10,
    itemHeight: 10,
    formatter: (name: string) => `${name} ${percent(name).toFixed(0)}%`,
  };
}

const OPTIONS: Readonly<Record<ChartWidget['kind'], (drawing: ChartDrawing) => EChartsOption>> = {
  line: (drawing) => ({
    xAxis: { ...categoryAxis(drawing), boundaryGap: false },
    yAxis: valueAxis(drawing),
    series: drawing.table.series.map(({ name, values }) => ({
      type: 'line' as const,
      name,
      data: [...values],
      symbol: 'circle',
      symbolSize: 5,
      lineStyle: { width: 1.5 },
    })),
  }),
  column: (drawing) => ({ xAxis: categoryAxis(drawing), yAxis: valueAxis(drawing), series: barSeries(drawing) }),
  stacked: (drawing) => ({ xAxis: categoryAxis(drawing), yAxis: valueAxis(drawing), series: barSeries(drawing, 'all') }),
  bar: (drawing) => ({
    xAxis: valueAxis(drawing),
    yAxis: {
      ...categoryAxis(drawing),
      inverse: true,
      axisLabel: { ...text(drawing), interval: drawing.table.categories.length > 12 ? 'auto' : 0 },
    },
    series: barSeries(drawing),
  }),
  pie: (drawing) => ({
    legend: { ...shareLegend(drawing), type: 'scroll', orient: 'vertical', left: '50%', top: 'middle' },
    series: [
      {
        type: 'pie',
        center: ['24%', '50%'],
        radius: ['28%', '46%'],
        data: shares(drawing),
        label: { show: false },
        itemStyle: { borderColor: drawing.colors.paper, borderWidth: 1 },
      },
    ],
  }),
  funnel: (drawing) => ({
    legend: { show: false },
    series: [
      {
        type: 'funnel',
        sort: 'none',
        left: 0,
        right: 110,
        top: 4,
        bottom: 4,
        gap: 2,
        minSize: '6%',
        data: shares(drawing),
        label: {
          ...text(drawing),
          position: 'right',
          formatter: ({ name = '', value }) => `${name} ${drawing.write(Number(value))}`,
        },
        labelLine: { length: 8 },
      },
    ],
  }),
  scatter: (drawing) => pointsOption(drawing, valueAxis(drawing)),
  bubble: (drawing) => pointsOption(drawing, valueAxis(drawing)),
  radar: (drawing) => radarOption(drawing, text(drawing)),
  pyramid: (drawing) => ({
    xAxis: valueAxis(drawing),
    yAxis: categoryAxis(drawing),
    series: barSeries(drawing, 'both').map((line, at) =>
      at === 0 ? { ...line, data: line.data.map((value) => value && -value) } : line,
    ),
  }),
  heatmap: (drawing) => {
    const { table, colors } = drawing;
    const data = table.series.flatMap(({ values }, y) =>
      values.map((value, x) => [x, y, value ?? 0] as [number, number, number]),
    );
    return {
      legend: { show: false },
      grid: { left: 0, right: 8, top: 8, bottom: 0, containLabel: true },
      xAxis: categoryAxis(drawing),
      yAxis: { ...categoryAxis(drawing), data: table.series.map(({ name }) => name) },
      visualMap: {
        show: false,
        min: 0,
        max: Math.max(1, ...data.map(([, , value]) => value)),
        inRange: { color: [colors.paper, colors.series[0]!] },
      },
      series: [{ type: 'heatmap', data, itemStyle: { borderColor: colors.paper, borderWidth: 1 } }],
    };
  },
};
