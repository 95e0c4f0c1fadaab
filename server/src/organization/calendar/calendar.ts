import { z } from 'zod';
import type { WorldCache } from '../world/worldCache.js';
import type { Database } from '../../database/database.js';
import { changeOrganization, type OrganizationContext } from '../changeOrganization.js';

export const DAY_KINDS = ['work', 'rest', 'holiday', 'makeup'] as const;
export const daySchema = z.object({ day: z.string(), kind: z.enum(DAY_KINDS), name: z.string(), source: z.string() });
export type CalendarDay = z.output<typeof daySchema>;

export interface CalendarView {
  readonly timeZone: string;
  /** Minutes of the day, from and to. */
  readonly hours: readonly (readonly [number, number])[];
  readonly workingDayMs: number | null;
  readonly days: readonly CalendarDay[];
  /** Years of which days are stored; in others every Monday to Friday counts as a working day. */
  readonly years: readonly number[];
}

export async function getCalendar(database: Database, world: WorldCache, year: number): Promise<CalendarView> {
  const { timeZone, hours, workingDayMs } = world.snapshot().calendar;
  const [days, years] = await Promise.all([
    database.read<CalendarDay>('SELECT day, kind, name, source FROM calendar_days WHERE day BETWEEN ? AND ? ORDER BY day', [
      `${year}-01-01`,
      `${year}-12-31`,
    ]),
    database.read<{ year: string }>('SELECT DISTINCT SUBSTR(day, 1, 4) AS year FROM calendar_days ORDER BY 1'),
  ]);
  return { timeZone, hours, workingDayMs: workingDayMs ?? null, days, years: years.map((row) => Number(row.year)) };
}

export async function setCalendarDay(
  context: OrganizationContext,
  by: string,
  day: string,
  { kind, name }: Pick<CalendarDay, 'kind' | 'name'>,
): Promise<void> {
  await changeOrganization(context, by, async (tx) => {
    await tx.run('DELETE FROM calendar_days WHERE day = ?', [day]);
    await tx.insert('calendar_days', [{ day, kind, name, source: 'manual' }]);
    return { result: undefined, note: { action: 'calendar.set', subject: 'calendar', subjectId: day, detail: { kind } } };
  });
}

export async function clearCalendarDay(context: OrganizationContext, by: string, day: string): Promise<void> {
  await changeOrganization(context, by, async (tx) => {
    await tx.run('DELETE FROM calendar_days WHERE day = ?', [day]);
    return { result: undefined, note: { action: 'calendar.cleared', subject: 'calendar', subjectId: day, detail: {} } };
  });
}
