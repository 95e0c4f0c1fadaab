import type { ChartWidget, Condition, Dimension, Text } from '@vermilion/plugin-kit';
import { holdsItems } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { createLabeler } from '../../records/labels/createLabeler.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import type { GroupKey, Grouping } from '../sql/grouping.js';
import { groupingOf } from '../sql/groupingOf.js';
import { measureSql } from '../sql/measureSql.js';
import { processEntities } from '../process/processEntities.js';
import { withProcessNames } from '../process/processNames.js';
import { ROWS, type ValueColumn } from '../sql/valueColumn.js';
import { countedValue, widgetQuery, type WidgetQuery } from './widgetQuery.js';

/** One group of a chart. */
export interface ChartRow {
  readonly keys: readonly GroupKey[];
  /** The keys in words; null: no value. Periods are left to the reader's language. */
  readonly names: readonly (string | null)[];
  readonly values: readonly (number | string | null)[];
  /** What a list is narrowed by to show these rows; null: no list can. */
  readonly filter: readonly Condition[] | null;
}

export interface ChartData {
  readonly kind: 'chart';
  readonly dimensions: readonly { readonly label: Text; readonly grain: Dimension['grain'] | null }[];
  /** `of`: kind of field that the numbers are of; null: counts. */
  readonly measures: readonly { readonly label: Text; readonly of: string | null }[];
  /** In the order of the keys of time, else the greatest first. */
  readonly rows: readonly ChartRow[];
  /** There are more groups than can be shown. */
  readonly isCut: boolean;
}

const MOST_GROUPS = 5_000;

/** @throws {HttpError} 403 if the reader may not see what is measured or grouped by. */
export async function chartData(
  context: DashboardsContext,
  actor: Actor,
  widget: ChartWidget,
  locale: Locale,
): Promise<ChartData> {
  const { measures, dimensions, where } = widget;
  const query = await widgetQuery(context, actor, widget.entity, {
    conditions: [where, ...measures.map((measure) => measure.where)].filter((each) => each !== undefined),
    fields: [...dimensions, ...measures].flatMap(({ field }) => (field === undefined ? [] : [field])),
  });
  const within: readonly Condition[] = where === undefined ? [] : [where];
  const columns = dimensions.map(({ field }) => query.column(field));
  const groupings = dimensions.map((dimension, at) =>
    groupingOf(dimension, columns[at]!, holdsItems(columns[at]!.field.definition) ? `i${at}.value` : `d${at}`, query),
  );
  const { sql, params, reads } = statement(widget, query, { columns, groupings, within });
  const found = await context.cachedRead<Record<string, unknown>>(sql, params);
  const groups = found.slice(0, MOST_GROUPS).map((row) => ({
    keys: groupings.map((grouping, at) => grouping.read(row[`k${at}`] ?? null)),
    values: reads.map((read, at) => read(row[`m${at}`] ?? null)),
  }));
  const kept = keepTop(inOrder(groups, widget, groupings, context), widget);
  const naming = processEntities.has(widget.entity) ? withProcessNames(context) : context;
  const names = await namesOf(naming, actor, groupings, kept, locale);
  return {
    kind: 'chart',
    dimensions: groupings.map(({ label, dimension }) => ({ label, grain: dimension.grain ?? null })),
    measures: measures.map(({ label, field }) => ({
      label,
      of: field === undefined ? null : query.column(field).field.kind.name,
    })),
    rows: kept.map(({ keys, values }, at) => ({ keys, values, names: names[at]!, filter: filterOf(groupings, keys, within) })),
    isCut: found.length > MOST_GROUPS,
  };
}

/** By what the rows of a chart are grouped, and which rows. */
interface Grouped {
  readonly columns: readonly ValueColumn[];
  readonly groupings: readonly Grouping[];
  readonly within: readonly Condition[];
}

/** The values of each row once within, so that what is made of them outside may name them as often as it likes. */
function statement(widget: ChartWidget, query: WidgetQuery, { columns, groupings, within }: Grouped) {
  const counted = widget.measures.map((measure) => countedValue(measure, query));
  const measured = widget.measures.map((measure, at) => measureSql(measure.of, `v${at}`, counted[at]!.column, query));
  const rows = query.rows({ all: within });
  const inner = [...columns.map(({ sql }, at) => `${sql} AS d${at}`), ...counted.map(({ sql }, at) => `${sql} AS v${at}`)];
  const outer = [...groupings.map(({ sql }, at) => `${sql} AS k${at}`), ...measured.map(({ sql }, at) => `${sql} AS m${at}`)];
  const keys = groupings.map((_, at) => `k${at}`).join(', ');
  const items = columns.flatMap(({ field }, at) =>
    holdsItems(field.definition) ? [query.dialect.itemsOf(`base.d${at}`, `i${at}`)] : [],
  );
  const base = `(SELECT ${inner.join(', ')} FROM ${query.from} AS ${ROWS} WHERE ${rows.sql}) base`;
  // Should there be too many groups, the greatest are wanted.
  const order = widget.dimensions[0]?.grain === undefined ? `COUNT(*) DESC, ${keys}` : keys;
  return {
    sql: `SELECT ${outer.join(', ')} FROM ${[base, ...items].join(' ')} GROUP BY ${keys} ORDER BY ${order} LIMIT ${MOST_GROUPS + 1}`,
    params: [...groupings, ...columns, ...counted, rows].flatMap((part) => part.params),
    reads: measured.map(({ read }) => read),
  };
}

type Group = Pick<ChartRow, 'keys' | 'values'>;

/** Times one after the other, bands upwards, a funnel as its dictionary walks; everything else by the first measure, the greatest first. */
function inOrder(
  groups: readonly Group[],
  { kind, dimensions: [first] }: ChartWidget,
  [grouping]: readonly Grouping[],
  { registry }: DashboardsContext,
): readonly Group[] {
  if (first?.grain) return groups;
  const dictionary = kind === 'funnel' ? registry.dictionaries.get(grouping?.named?.definition.dictionary ?? '') : undefined;
  const codes = dictionary && Object.keys(dictionary.items);
  const rank = ({ keys: [key], values: [value] }: Group): number => {
    if (codes) return codes.indexOf(String(key));
    return first?.bands ? Number(key ?? Infinity) : -Number(value ?? 0);
  };
  return [...groups].sort((a, b) => rank(a) - rank(b));
}

/** The groups of the greatest first keys, by the sum of their first measure. A pie keeps all: its shares are of the whole. */
function keepTop(groups: readonly Group[], { kind, top = MOST_GROUPS }: ChartWidget): readonly Group[] {
  if (kind === 'pie') return groups;
  const sums = new Map<GroupKey, number>();
  for (const { keys, values } of groups) sums.set(keys[0]!, (sums.get(keys[0]!) ?? 0) + Number(values[0] ?? 0));
  if (sums.size <= top) return groups;
  const greatest = [...sums].sort(([, a], [, b]) => b - a).slice(0, top);
  const kept = new Set(greatest.map(([key]) => key));
  return groups.filter(({ keys }) => kept.has(keys[0]!));
}

async function namesOf(
  context: DashboardsContext,
  actor: Actor,
  groupings: readonly Grouping[],
  groups: readonly Group[],
  locale: Locale,
): Promise<readonly (readonly (string | null)[])[]> {
  const labeled = groups.flatMap(({ keys }) =>
    groupings.flatMap(({ named }, at) => (named ? [{ field: named, value: keys[at] }] : [])),
  );
  const labeler = await createLabeler(context, labeled, locale, actor);
  return groups.map(({ keys }) =>
    groupings.map((grouping, at) => {
      const key = keys[at]!;
      if (key === null) return null;
      return grouping.nameOf?.(key) ?? (grouping.named && labeler(grouping.named, key)) ?? String(key);
    }),
  );
}

function filterOf(
  groupings: readonly Grouping[],
  keys: readonly GroupKey[],
  within: readonly Condition[],
): readonly Condition[] | null {
  const parts = groupings.map((grouping, at) => grouping.conditionsOf(keys[at]!));
  return parts.some((part) => part === null) ? null : [...within, ...parts.flatMap((part) => part ?? [])];
}
