import { expect, test } from 'vitest';
import type { ChartData, ChartRow } from '../../../api/dashboards.js';
import { chartTable, type ChartWords } from './chartTable.js';

const words: ChartWords = {
  nameOf: (_dimension, key, name) => name ?? (key === null ? '未填写' : String(key)),
  measureOf: (measure) => `数${measure}`,
  rest: '其他',
};
const row = (keys: ChartRow['keys'], ...values: ChartRow['values']): ChartRow => ({
  keys,
  names: keys.map((key) => (key === null ? null : String(key))),
  values,
  filter: [],
});
const data = (rows: readonly ChartRow[], dimensions: ChartData['dimensions'], measures = 1): ChartData => ({
  kind: 'chart',
  dimensions,
  measures: Array.from({ length: measures }, () => ({ label: { zh: '', en: '' }, of: null })),
  rows,
  isCut: false,
});
const shape = { isZeroWithout: () => false, keepsAll: false };
const plain = { label: { zh: '', en: '' }, grain: null };

test('one dimension: a line for each measure, categories in the order of the server', () => {
  const table = chartTable(data([row(['b'], 3, '1.50'), row([null], 1, null)], [plain], 2), words, shape);
  expect(table.categories).toEqual(['b', '未填写']);
  expect(table.series.map(({ name, values }) => [name, values])).toEqual([
    ['数0', [3, 1]],
    ['数1', [1.5, null]],
  ]);
  expect(table.series[0]!.groups[0]!.keys).toEqual(['b']);
});

test('time goes on where there are no records, and what has no time comes last', () => {
  const table = chartTable(
    data([row(['2026-02'], 1), row(['2025-12'], 2), row([null], 4)], [{ ...plain, grain: 'month' }]),
    words,
    shape,
  );
  expect(table.categories).toEqual(['2025-12', '2026-01', '2026-02', '未填写']);
  expect(table.series[0]!.values).toEqual([2, null, 1, 4]);
  expect(table.series[0]!.groups[1]).toBeNull();
});

test('two dimensions: a line for each key of the second', () => {
  const table = chartTable(data([row(['a', 'x'], 1), row(['a', 'y'], 2), row(['b', 'x'], 3)], [plain, plain]), words, shape);
  expect(table.series.map(({ name, values }) => [name, values])).toEqual([
    ['x', [1, 3]],
    ['y', [2, null]],
  ]);
});

test('the five greatest lines stay, the others are one', () => {
  const rows = [7, 1, 6, 5, 2, 4, 3].map((value) => row(['a', `k${value}`], value));
  const { series } = chartTable(data(rows, [plain, plain]), words, shape);
  expect(series.map(({ name, values }) => [name, values[0]])).toEqual([
    ['k7', 7],
    ['k6', 6],
    ['k5', 5],
    ['k4', 4],
    ['k3', 3],
    ['其他', 3],
  ]);
  expect(series.at(-1)).toMatchObject({ isRest: true, groups: [null] });
});

test('without records counts are zero, and a heatmap keeps all its rows in order', () => {
  const rows = ['10', '9', '1', '2', '3', '4', '5'].map((key) => row([key === '9' ? 'b' : 'a', key], 1));
  const { series } = chartTable(data(rows, [plain, plain]), words, { isZeroWithout: () => true, keepsAll: true });
  expect(series.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '9', '10']);
  expect(series.map(({ values }) => values)).toContainEqual([0, 1]);
});
