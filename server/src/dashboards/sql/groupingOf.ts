import type { Condition, Dimension } from '@vermilion/plugin-kit';
import { holdsItems } from '@vermilion/plugin-kit/fields';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import { momentsOf } from '../../records/query/filter/relativeDays.js';
import { ageConditions, bandConditions, bandName, bandSql, bornBy } from './bandGrouping.js';
import type { Dialect } from './dialect.js';
import type { GroupKey, Grouping } from './grouping.js';
import { periodConditions, periodSql } from './periodGrouping.js';
import type { ValueColumn } from './valueColumn.js';

/** What groupings are made with. */
export interface GroupingContext {
  readonly codec: ColumnCodec;
  readonly dialect: Dialect;
  readonly timeZone: string;
  /** What the clock on the wall is ahead of UTC, now. */
  readonly zoneMs: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type Shape = Pick<Grouping, 'sql' | 'params' | 'read' | 'named' | 'nameOf' | 'conditionsOf'>;

/** How the rows are grouped by a dimension of a chart. @param value alias of the value of the column */
export function groupingOf(dimension: Dimension, column: ValueColumn, value: string, context: GroupingContext): Grouping {
  const label = dimension.label ?? column.field.definition.label;
  return { dimension, label, ...shapeOf(dimension, column, value, context) };
}

function shapeOf(dimension: Dimension, column: ValueColumn, value: string, context: GroupingContext): Shape {
  if (dimension.ages) return byAge(dimension, value, context);
  if (dimension.bands) return byBand(dimension, dimension.bands, column, value, context);
  if (dimension.grain) return byPeriod(dimension, dimension.grain, column, value, context);
  if (holdsItems(column.field.definition)) return byItem(dimension, column, value);
  return dimension.level ? byRegion(dimension, dimension.level, column, value) : byValue(dimension, column, value, context);
}

const toText = (stored: unknown): GroupKey => (stored === null ? null : String(stored));
const toNumber = (stored: unknown): GroupKey => (stored === null ? null : Number(stored));
const isEmpty = (field: string): readonly Condition[] => [{ field, op: 'empty' }];

/** A row is in the group of each of its items. */
function byItem({ field }: Dimension, { field: column }: ValueColumn, value: string): Shape {
  return {
    sql: value,
    params: [],
    read: toText,
    named: column,
    conditionsOf: (key) => (key === null ? isEmpty(field) : [{ field, op: 'contains', value: key }]),
  };
}

function byValue({ field }: Dimension, { entity, field: column }: ValueColumn, value: string, { codec }: GroupingContext): Shape {
  return {
    sql: value,
    params: [],
    read: (stored) => codec.load(entity, column, stored) as GroupKey,
    named: column,
    conditionsOf: (key) => (key === null ? isEmpty(field) : [{ field, op: 'eq', value: key }]),
  };
}

function byRegion({ field }: Dimension, level: 'province' | 'city', { field: column }: ValueColumn, value: string): Shape {
  const [digits, rest] = level === 'province' ? [2, '0000'] : [4, '00'];
  return {
    sql: `SUBSTR(${value}, 1, ${digits})`,
    params: [],
    read: (stored) => (stored === null ? null : `${String(stored)}${rest}`),
    named: column,
    conditionsOf: (key) => (key === null ? isEmpty(field) : [{ field, op: 'below', value: key }]),
  };
}

function byPeriod(
  { field }: Dimension,
  grain: NonNullable<Dimension['grain']>,
  { field: column }: ValueColumn,
  value: string,
  { dialect, zoneMs, timeZone }: GroupingContext,
): Shape {
  const isMoment = column.kind.name === 'datetime';
  return {
    sql: periodSql(value, grain, isMoment, zoneMs, dialect),
    params: [],
    read: toText,
    conditionsOf: (key) => periodConditions(field, grain, key, (days) => (isMoment ? momentsOf(days, timeZone) : days)),
  };
}

function byBand(
  { field }: Dimension,
  bands: readonly number[],
  { entity, field: column }: ValueColumn,
  value: string,
  { codec }: GroupingContext,
): Shape {
  const scale = codec.scale(column);
  const stored = (band: number) => codec.store(entity, column, scale === undefined ? band : band.toFixed(scale));
  return {
    sql: bandSql(
      value,
      bands.map(() => codec.placeholder(column)),
      '>=',
    ),
    params: [...bands].reverse().map(stored),
    read: toNumber,
    nameOf: (key) => bandName(bands, key),
    conditionsOf: (key) => bandConditions(field, bands, key, scale),
  };
}

function byAge({ field, bands = [] }: Dimension, value: string, { today }: GroupingContext): Shape {
  return {
    sql: bandSql(
      value,
      bands.map(() => '?'),
      '<=',
    ),
    params: [...bands].reverse().map((years) => bornBy(today, years)),
    read: toNumber,
    nameOf: (key) => bandName(bands, key),
    conditionsOf: (key) => ageConditions(field, bands, key, today),
  };
}
