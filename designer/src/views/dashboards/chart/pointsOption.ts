import type { EChartsOption, SeriesOption } from 'echarts';
import type { ChartDrawing } from './chartDrawing.js';

const SMALLEST = 8;
const GREATEST = 44;

/** A point for each group: its first figure across, its second up, the third, where there is one, as the size. */
export function pointsOption({ table, colors, write }: ChartDrawing, axis: object): EChartsOption {
  const [across, up, size] = table.series;
  const most = Math.max(1, ...(size?.values ?? []).map((value) => Math.abs(value ?? 0)));
  const points = table.categories.map((name, at) => ({
    name,
    value: [across?.values[at] ?? 0, up?.values[at] ?? 0, size?.values[at] ?? 0],
  }));
  // The area, not the width, stands for the figure.
  const widthOf = (value: number) => Math.max(SMALLEST, GREATEST * Math.sqrt(Math.abs(value) / most));
  const named = (name: string | undefined) => ({
    name: name ?? '',
    nameLocation: 'middle',
    nameGap: 24,
    nameTextStyle: { color: colors.muted },
  });
  const series: SeriesOption = {
    type: 'scatter',
    data: points,
    symbolSize: size === undefined ? SMALLEST + 2 : (value: readonly number[]) => widthOf(value[2] ?? 0),
    itemStyle: { color: colors.series[0]!, opacity: 0.75 },
    tooltip: {
      formatter: (point) => {
        const { name, value } = point as unknown as { readonly name: string; readonly value: readonly number[] };
        return [escaped(name), ...table.series.map((line, at) => `${escaped(line.name)} ${escaped(write(value[at] ?? 0))}`)].join(
          '<br>',
        );
      },
    },
  };
  return {
    legend: { show: false },
    grid: { left: 8, right: 16, top: 28, bottom: 26, containLabel: true },
    xAxis: { ...axis, ...named(across?.name), splitLine: { show: false } } as never,
    yAxis: {
      ...axis,
      axisLine: { show: false },
      axisTick: { show: false },
      name: up?.name ?? '',
      nameTextStyle: { color: colors.muted, align: 'left' },
    } as never,
    series: [series],
  };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
