import { expect, test } from 'vitest';
import { chartOption } from './chartOption.js';

const colors = { series: ['a', 'b', 'c', 'd', 'e', 'f', 'gray'], muted: '', paper: '', rule: '', ink: '', font: '' };
const ring = (sizes: readonly number[]) => {
  const series = [{ name: '数量', values: sizes, groups: sizes.map(() => null) }];
  const table = { categories: sizes.map((_, at) => `第 ${at + 1} 部分`), series };
  const drawing = { table, colors, unit: { name: '', divisor: 1 }, top: 2, rest: '其他', write: String };
  const option = chartOption('pie', drawing as never) as { series: { data: { name: string; value: number }[] }[] };
  return option.series[0]!.data.map(({ name, value }) => `${name} ${value}`);
};

test.each<[sizes: readonly number[], parts: readonly string[]]>([
  [
    [3, 2],
    ['第 1 部分 3', '第 2 部分 2'],
  ],
  [
    [3, 2, 1],
    ['第 1 部分 3', '第 2 部分 2', '第 3 部分 1'],
  ],
  [
    [4, 3, 2, 1],
    ['第 1 部分 4', '第 2 部分 3', '其他 3'],
  ],
])('a ring of %j names its greatest parts and calls several small ones others, never a single one', (sizes, parts) => {
  expect(ring(sizes)).toEqual(parts);
});
