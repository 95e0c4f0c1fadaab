import type { Measure } from '@vermilion/plugin-kit';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import type { Dialect } from './dialect.js';
import type { ValueColumn } from './valueColumn.js';

/** One measure as SQL over the values of a group, and how its result is read. */
export interface MeasureSql {
  readonly sql: string;
  /** A number, a decimal as text, or a day; null: there are no values. */
  read(stored: unknown): number | string | null;
}

/**
 * @param value alias of what is measured; null in rows that do not count
 * @param column what is measured; undefined: the rows themselves
 */
export function measureSql(
  of: Measure['of'],
  value: string,
  column: ValueColumn | undefined,
  { codec, dialect }: { readonly codec: ColumnCodec; readonly dialect: Dialect },
): MeasureSql {
  if (of === 'count' || of === 'distinct' || column === undefined) {
    return { sql: of === 'distinct' ? `COUNT(DISTINCT ${value})` : `COUNT(${value})`, read: Number };
  }
  const { entity, field } = column;
  const scale = codec.scale(field);
  const aggregate = {
    sum: `COALESCE(SUM(${value}), 0)`,
    average: dialect.meanOf(value, scale),
    least: `MIN(${value})`,
    most: `MAX(${value})`,
  }[of];
  return {
    sql: scale === undefined ? aggregate : dialect.asText(aggregate),
    read: (stored) =>
      stored === null
        ? null
        : scale === undefined && isNumber(of)
          ? Number(stored)
          : (codec.load(entity, field, stored) as number | string),
  };
}

const isNumber = (of: Measure['of']) => of === 'sum' || of === 'average';
