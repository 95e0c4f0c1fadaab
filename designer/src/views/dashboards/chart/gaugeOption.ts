import type { EChartsOption } from 'echarts';
import type { ChartColors } from '../../../components/chart-view/useChartColors.js';

/** How far a number is to its goal, as half a ring; beyond the goal the ring is full. @param reached 0 … 1 and more */
export const gaugeOption = (reached: number, colors: ChartColors): EChartsOption => ({
  series: [
    {
      type: 'gauge',
      startAngle: 180,
      endAngle: 0,
      min: 0,
      max: 1,
      radius: '150%',
      center: ['50%', '88%'],
      pointer: { show: false },
      progress: { show: true, width: 14, itemStyle: { color: colors.series[0]! } },
      axisLine: { lineStyle: { width: 14, color: [[1, colors.rule]] } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
      detail: {
        formatter: `${Math.round(reached * 100)}%`,
        offsetCenter: [0, '-14%'],
        color: colors.ink,
        fontSize: 20,
        fontFamily: colors.font,
        fontWeight: 600,
      },
      data: [{ value: Math.max(0, Math.min(1, reached)) }],
    },
  ],
});
