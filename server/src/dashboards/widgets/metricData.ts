import type { Condition, Measure, MetricWidget } from '@vermilion/plugin-kit';
import { Decimal } from 'decimal.js';
import type { Actor } from '../../http/actor.js';
import { momentsOf, relativeDays, type DayRange } from '../../records/query/filter/relativeDays.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { measureSql } from '../sql/measureSql.js';
import { ROWS } from '../sql/valueColumn.js';
import { countedValue, widgetQuery, type WidgetQuery } from './widgetQuery.js';

type Value = number | string | null;

/** The number of a card, with what it was in the same days of the period before and of the year before. */
export interface MetricData {
  readonly kind: 'metric';
  readonly value: Value;
  readonly previous?: Value;
  readonly lastYear?: Value;
  /** Kind of field that the number is of; null: a count. */
  readonly of: string | null;
  /** What a list is narrowed by to show the rows behind the number. */
  readonly filter: readonly Condition[];
}

/** @throws {HttpError} 403 if the reader may not see what is measured. */
export async function metricData(context: DashboardsContext, actor: Actor, widget: MetricWidget): Promise<MetricData> {
  const { measure, per, where, compare } = widget;
  const conditions = [where, measure.where, per?.where].filter((each) => each !== undefined);
  const fields = [measure.field, per?.field, compare?.field].filter((each) => each !== undefined);
  const query = await widgetQuery(context, actor, widget.entity, { conditions, fields });
  const within = where === undefined ? [] : [where];

  async function valueIn(days: DayRange | null): Promise<Value> {
    const rows = [...within, ...(compare && days ? [periodOf(query, compare.field, days)] : [])];
    const [value, whole] = await Promise.all([
      measureOf(context, query, measure, rows),
      per === undefined ? undefined : measureOf(context, query, per, rows),
    ]);
    return whole === undefined ? value : shareOf(value, whole);
  }

  const periods = compare ? comparedPeriods(compare.during, query.today) : null;
  const [value, previous, lastYear] = await Promise.all([
    valueIn(periods?.current ?? null),
    periods ? valueIn(periods.previous) : undefined,
    periods ? valueIn(periods.lastYear) : undefined,
  ]);
  const shown = compare && periods ? [periodOf(query, compare.field, periods.current)] : [];
  return {
    kind: 'metric',
    value,
    ...(previous === undefined ? {} : { previous }),
    ...(lastYear === undefined ? {} : { lastYear }),
    of: per ? 'percent' : measure.field === undefined ? null : query.column(measure.field).field.kind.name,
    filter: [...within, ...shown, ...(measure.where === undefined ? [] : [measure.where])],
  };
}

async function measureOf(
  { cachedRead }: DashboardsContext,
  query: WidgetQuery,
  measure: Measure,
  where: readonly Condition[],
): Promise<Value> {
  const value = countedValue(measure, query);
  const rows = query.rows({ all: where });
  const { sql, read } = measureSql(measure.of, 'value', value.column, query);
  const [row] = await cachedRead<{ answer: unknown }>(
    `SELECT ${sql} AS answer FROM (SELECT ${value.sql} AS value FROM ${query.from} AS ${ROWS} WHERE ${rows.sql}) measured`,
    [...value.params, ...rows.params],
  );
  return read(row?.answer ?? null);
}

/** In percent, with one digit behind the point; null when there is nothing to have a share in. */
const shareOf = (part: Value, whole: Value): Value =>
  whole === null || Number(whole) === 0 ? null : new Decimal(part ?? 0).div(whole).times(100).toFixed(1);

function periodOf({ plan, timeZone }: WidgetQuery, field: string, days: DayRange): Condition {
  const isMoment = plan.entity.fields.get(field)?.kind.name !== 'date';
  return { field, op: 'between', value: isMoment ? momentsOf(days, timeZone) : days };
}

/** The period up to today, and as many days of the ones that it is compared with. */
function comparedPeriods(during: NonNullable<MetricWidget['compare']>['during'], today: string) {
  const [first] = relativeDays(during, today)!;
  const elapsed = Date.parse(today) - Date.parse(first);
  const beginning = ([begin, end]: DayRange): DayRange => {
    const last = new Date(Date.parse(begin) + elapsed).toISOString().slice(0, 10);
    return [begin, last < end ? last : end];
  };
  const yearBefore = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
  return {
    current: [first, today] as const,
    previous: beginning(relativeDays(during.replace('this', 'last'), today)!),
    lastYear: beginning(relativeDays(during, yearBefore)!),
  };
}
