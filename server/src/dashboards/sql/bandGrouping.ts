import type { Condition } from '@vermilion/plugin-kit';
import { Decimal } from 'decimal.js';
import { relativeDays } from '../../records/query/filter/relativeDays.js';
import type { GroupKey } from './grouping.js';

/** The number of the band that a value lies in, from 0 (below the first bound) up, as SQL; a value on a bound belongs above it. */
export const bandSql = (value: string, marks: readonly string[], isAbove: '>=' | '<='): string =>
  `CASE WHEN ${value} IS NULL THEN NULL ${[...marks.keys()]
    .reverse()
    .map((band) => `WHEN ${value} ${isAbove} ${marks[band]} THEN ${band + 1} `)
    .join('')}ELSE 0 END`;

/** `< 10`, `10–50`, `≥ 50`. */
export function bandName(bands: readonly number[], key: GroupKey): string {
  const [from, to] = boundsOf(bands, key);
  if (from === undefined) return `< ${to}`;
  return to === undefined ? `≥ ${from}` : `${from}–${to}`;
}

const boundsOf = (bands: readonly number[], key: GroupKey): readonly [from: number | undefined, to: number | undefined] => [
  bands[Number(key) - 1],
  bands[Number(key)],
];

/** What narrows a list to a band of numbers. @param scale digits behind the point; undefined: whole numbers */
export function bandConditions(
  field: string,
  bands: readonly number[],
  key: GroupKey,
  scale: number | undefined,
): readonly Condition[] {
  if (key === null) return [{ field, op: 'empty' }];
  const [from, to] = boundsOf(bands, key);
  const step = new Decimal(10).pow(-(scale ?? 0));
  const exact = (value: Decimal.Value) => (scale === undefined ? Number(value) : new Decimal(value).toFixed(scale));
  return [
    ...(from === undefined ? [] : [{ field, op: 'gte', value: exact(from) } as const]),
    ...(to === undefined ? [] : [{ field, op: 'lte', value: exact(new Decimal(to).minus(step)) } as const]),
  ];
}

/** The last birthday that makes somebody so old today: `2026-11-22`, 18 → `2008-11-22`. On a leap day that does not exist, the day before. */
export function bornBy(today: string, years: number): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const then = `${String(Number(year) - years).padStart(4, '0')}-${month}-`;
  return month === '02' && day === '29' && new Date(`${then}29`).getUTCDate() !== 29 ? `${then}28` : then + day;
}

/** What narrows a list to a band of ages. */
export function ageConditions(field: string, bands: readonly number[], key: GroupKey, today: string): readonly Condition[] {
  if (key === null) return [{ field, op: 'empty' }];
  const [from, to] = boundsOf(bands, key);
  return [
    ...(from === undefined ? [] : [{ field, op: 'lte', value: bornBy(today, from) } as const]),
    ...(to === undefined ? [] : [{ field, op: 'gte', value: relativeDays('tomorrow', bornBy(today, to))![0] } as const]),
  ];
}
