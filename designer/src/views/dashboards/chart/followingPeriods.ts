import type { Dimension } from '@vermilion/plugin-kit';

type Grain = NonNullable<Dimension['grain']>;

const MOST = 400;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const dayAfter = (day: string, days: number) => iso(Date.parse(day) + days * 86_400_000);

const NEXT: Readonly<Partial<Record<Grain, (period: string) => string>>> = {
  day: (day) => dayAfter(day, 1),
  week: (monday) => dayAfter(monday, 7),
  month: (month) => iso(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).slice(0, 7),
  quarter: (quarter) => {
    const [year = '', number = ''] = quarter.split('-Q');
    return number === '4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(number) + 1}`;
  },
  year: (year) => String(Number(year) + 1),
};

/** The periods from the first to the last, also those without records: a gap in time must be seen. Hours and weekdays stay as they are. */
export function followingPeriods(grain: Grain, sorted: readonly string[]): readonly string[] {
  const next = NEXT[grain];
  const last = sorted.at(-1);
  if (!next || last === undefined) return sorted;
  const periods = [sorted[0]!];
  while (periods.at(-1)! < last && periods.length < MOST) periods.push(next(periods.at(-1)!));
  return periods.at(-1) === last ? periods : sorted;
}
