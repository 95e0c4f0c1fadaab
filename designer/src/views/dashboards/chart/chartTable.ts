import type { Dimension } from '@vermilion/plugin-kit';
import type { ChartData, ChartRow } from '../../../api/dashboards.js';
import { followingPeriods } from './followingPeriods.js';

/** Words that the table needs of its reader's language. */
export interface ChartWords {
  /** A key of a dimension in words; the name comes from the server, null: no value. */
  readonly nameOf: (dimension: number, key: ChartRow['keys'][number], name: string | null) => string;
  readonly measureOf: (measure: number) => string;
  readonly rest: string;
}

/** How the groups become lines. */
export interface ChartShape {
  /** Whether no records mean zero: for counts and sums, not for means. */
  readonly isZeroWithout: (measure: number) => boolean;
  /** All lines, in the order of their keys; else the five greatest, and one for the others. */
  readonly keepsAll: boolean;
}

/** One line of numbers over the categories; null: there are no records. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The group behind each number, to lead to its records. */
  readonly groups: readonly (ChartRow | null)[];
  /** Everything that has no line of its own. */
  readonly isRest?: true;
}

/** What a chart shows, as a table: the same for every form of chart, and for those who read it. */
export interface ChartTable {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

const MOST_SERIES = 5;

/** Groups of the server as categories (the first dimension) and series (the second, or one for each measure). */
export function chartTable({ dimensions, measures, rows }: ChartData, words: ChartWords, shape: ChartShape): ChartTable {
  const keys = categoryKeys(rows, dimensions[0]?.grain ?? null);
  const nameOfKey = new Map(rows.map(({ keys: [key], names: [name] }) => [key ?? null, name ?? null] as const));
  const categories = keys.map((key) => words.nameOf(0, key, nameOfKey.get(key) ?? (key === null ? null : String(key))));
  const lines =
    dimensions.length > 1
      ? linesByKey(rows, words, shape.keepsAll)
      : measures.map((_, at) => ({ name: words.measureOf(at), at, rows }));
  const series = lines.map(({ name, at, rows: own }): ChartSeries => {
    const byKey = new Map(own.map((row) => [row.keys[0] ?? null, row] as const));
    const groups = keys.map((key) => byKey.get(key) ?? null);
    return { name, groups, values: groups.map((group) => figure(group?.values[at]) ?? (shape.isZeroWithout(at) ? 0 : null)) };
  });
  return { categories, series: shape.keepsAll ? series : keepMost(series, words.rest) };
}

const figure = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

function categoryKeys(rows: readonly ChartRow[], grain: Dimension['grain'] | null): readonly ChartRow['keys'][number][] {
  const keys = [...new Set(rows.map((row) => row.keys[0] ?? null))];
  if (!grain) return keys;
  const times = keys
    .filter((key) => key !== null)
    .map(String)
    .sort();
  return [...followingPeriods(grain, times), ...(keys.includes(null) ? [null] : [])];
}

function linesByKey(rows: readonly ChartRow[], words: ChartWords, isSorted: boolean) {
  const lines = new Map<ChartRow['keys'][number], ChartRow[]>();
  for (const row of rows) lines.set(row.keys[1] ?? null, [...(lines.get(row.keys[1] ?? null) ?? []), row]);
  const all = isSorted
    ? [...lines].sort(([a], [b]) => String(a).localeCompare(String(b), undefined, { numeric: true }))
    : [...lines];
  return all.map(([key, own]) => ({ name: words.nameOf(1, key, own[0]!.names[1] ?? null), at: 0, rows: own }));
}

/** The five greatest lines, and one for all others together. */
function keepMost(series: readonly ChartSeries[], rest: string): readonly ChartSeries[] {
  if (series.length <= MOST_SERIES) return series;
  const total = ({ values }: ChartSeries) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const sorted = [...series].sort((a, b) => total(b) - total(a));
  const others = sorted.slice(MOST_SERIES);
  const values = others[0]!.values.map((_, at) => others.reduce<number>((sum, line) => sum + (line.values[at] ?? 0), 0));
  return [...sorted.slice(0, MOST_SERIES), { name: rest, values, groups: values.map(() => null), isRest: true }];
}
