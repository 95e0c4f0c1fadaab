/** One bar: where it begins and how wide it is, in percent of all the time that is shown. */
export interface GanttBar {
  readonly left: number;
  readonly width: number;
}

/** The time that all bars together take. */
export interface GanttSpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** A day as its beginning, a moment as it is; null: none. */
export const timeOf = (value: unknown): number | null =>
  typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Date.parse(value) : null;

/** From the earliest beginning to the latest end; undefined: nothing has a beginning. */
export function ganttSpan(rows: readonly (readonly [from: number | null, to: number | null])[]): GanttSpan | undefined {
  const begun = rows.filter((row): row is [number, number | null] => row[0] !== null);
  if (begun.length === 0) return undefined;
  const from = Math.min(...begun.map(([start]) => start));
  return { from, to: Math.max(from + DAY, ...begun.map(([start, end]) => end ?? start)) };
}

/** A bar without an end, or with one before its beginning, is a point. */
export function ganttBar(from: number | null, to: number | null, span: GanttSpan): GanttBar | null {
  if (from === null) return null;
  const percent = (time: number) => ((time - span.from) / (span.to - span.from)) * 100;
  return { left: percent(from), width: Math.max(0, percent(Math.max(to ?? from, from)) - percent(from)) };
}
