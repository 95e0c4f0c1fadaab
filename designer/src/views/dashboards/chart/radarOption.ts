import type { EChartsOption } from 'echarts';
import type { ChartDrawing } from './chartDrawing.js';

/** An axis for each group, a line for each measure; each axis ends at the greatest figure, so that figures can be compared. */
export function radarOption({ table, colors }: ChartDrawing, text: object): EChartsOption {
  const most = Math.max(1, ...table.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return {
    radar: {
      indicator: table.categories.map((name) => ({ name, max: most })),
      radius: '64%',
      center: ['50%', '54%'],
      axisName: text,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: colors.rule } },
      axisLine: { lineStyle: { color: colors.rule } },
    },
    series: [
      {
        type: 'radar',
        symbolSize: 4,
        data: table.series.map(({ name, values }) => ({
          name,
          value: values.map((value) => value ?? 0),
          lineStyle: { width: 1.5 },
        })),
      },
    ],
  };
}
