import { dates } from '../../format/dates.js';

export type DeadlineGroupName = 'overdue' | 'today' | 'thisWeek' | 'later' | 'noDeadline';
export interface DeadlineGroup<T> {
  readonly name: DeadlineGroupName;
  readonly rows: readonly T[];
}
const ORDER: readonly DeadlineGroupName[] = ['overdue', 'today', 'thisWeek', 'later', 'noDeadline'];

/** Rows by how soon they are due, in that order; empty groups are left out. The week ends on Sunday. */
export function deadlineGroups<T extends { readonly due: number | null; readonly overdue: boolean }>(
  rows: readonly T[],
  now: number = Date.now(),
): readonly DeadlineGroup<T>[] {
  return ORDER.map((name) => ({ name, rows: rows.filter((row) => groupOf(row, now) === name) })).filter(
    (group) => group.rows.length > 0,
  );
}

function groupOf(row: { readonly due: number | null; readonly overdue: boolean }, now: number): DeadlineGroupName {
  if (row.due === null) return row.overdue ? 'overdue' : 'noDeadline';
  if (row.overdue || row.due < now) return 'overdue';
  const days = dates.daysBetween(now, row.due);
  if (days === 0) return 'today';
  const untilSunday = (7 - new Date(now).getDay()) % 7;
  return days <= untilSunday ? 'thisWeek' : 'later';
}
