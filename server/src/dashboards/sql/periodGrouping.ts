import type { Condition, Dimension } from '@vermilion/plugin-kit';
import { relativeDays, type DayRange } from '../../records/query/filter/relativeDays.js';
import type { Dialect } from './dialect.js';
import type { GroupKey } from './grouping.js';

type Grain = NonNullable<Dimension['grain']>;

/** The period of a day (`2026-11-22`) as SQL: `2026-11-22`, its Monday, `2026-11`, `2026-Q4`, `2026`, `7`. */
const OF_DAY: Readonly<Record<Exclude<Grain, 'hour'>, (day: string, dialect: Dialect) => string>> = {
  day: (day) => day,
  week: (day, dialect) => dialect.mondayOf(day),
  month: (day) => `SUBSTR(${day}, 1, 7)`,
  quarter: (day, dialect) => {
    const month = `SUBSTR(${day}, 6, 2)`;
    const quarter = `CASE WHEN ${month} <= '03' THEN 'Q1' WHEN ${month} <= '06' THEN 'Q2' WHEN ${month} <= '09' THEN 'Q3' ELSE 'Q4' END`;
    return `CASE WHEN ${day} IS NULL THEN NULL ELSE ${dialect.concat(`SUBSTR(${day}, 1, 5)`, quarter)} END`;
  },
  year: (day) => `SUBSTR(${day}, 1, 4)`,
  weekday: (day, dialect) => dialect.weekdayOf(day),
};

/** A period of a column as SQL. @param isMoment milliseconds, else a day */
export function periodSql(value: string, grain: Grain, isMoment: boolean, zoneMs: number, dialect: Dialect): string {
  if (grain === 'hour') return isMoment ? dialect.hourOf(value, zoneMs) : `CASE WHEN ${value} IS NULL THEN NULL ELSE '00' END`;
  return OF_DAY[grain](isMoment ? dialect.dayOf(value, zoneMs) : value, dialect);
}

/** The days of a period; null for hours and weekdays, which come again and again. */
export function daysOfPeriod(grain: Grain, period: string): DayRange | null {
  const word = { day: 'today', week: 'thisWeek', month: 'thisMonth', quarter: 'thisQuarter', year: 'thisYear' }[grain as string];
  if (word === undefined) return null;
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  const month = quarter ? String(Number(quarter[2]) * 3).padStart(2, '0') : '01';
  const first = quarter ? `${quarter[1]}-${month}-01` : `${period}-01-01`.slice(0, 10);
  return relativeDays(word, first);
}

/** What narrows a list to a period of a field. @param bounds of a range of days, as the field holds them */
export function periodConditions(
  field: string,
  grain: Grain,
  key: GroupKey,
  bounds: (days: DayRange) => readonly unknown[],
): readonly Condition[] | null {
  if (key === null) return [{ field, op: 'empty' }];
  const days = daysOfPeriod(grain, String(key));
  return days && [{ field, op: 'between', value: bounds(days) }];
}
