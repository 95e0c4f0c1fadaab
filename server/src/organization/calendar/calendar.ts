import { z } from 'zod';
import type { Transaction } from '../../database/database.js';
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
  /** Whether the public holidays of this year are known; if not, every Monday to Friday counts as a working day. */
  readonly published: boolean;
  /** Years of which days are stored. */
  readonly years: readonly number[];
}

export async function getCalendar(
  { database, world, publishedDays }: Pick<OrganizationContext, 'database' | 'world' | 'publishedDays'>,
  year: number,
): Promise<CalendarView> {
  const { timeZone, hours, workingDayMs } = world.snapshot().calendar;
  const [days, years] = await Promise.all([
    database.read<CalendarDay>('SELECT day, kind, name, source FROM calendar_days WHERE day BETWEEN ? AND ? ORDER BY day', [
      `${year}-01-01`,
      `${year}-12-31`,
    ]),
    database.read<{ year: string }>('SELECT DISTINCT SUBSTR(day, 1, 4) AS year FROM calendar_days ORDER BY 1'),
  ]);
  return {
    timeZone,
    hours,
    workingDayMs: workingDayMs ?? null,
    days,
    published: publishedDays(year).length > 0,
    years: years.map((row) => Number(row.year)),
  };
}

/** Marks a day, whatever was published of it. */
export async function setCalendarDay(
  context: OrganizationContext,
  by: string,
  day: string,
  { kind, name }: Pick<CalendarDay, 'kind' | 'name'>,
): Promise<void> {
  await replaceDay(context, by, { action: 'calendar.set', day, next: { day, kind, name, source: 'manual' } });
}

/** Makes a day again what was published of it, or else an ordinary day. */
export async function clearCalendarDay(context: OrganizationContext, by: string, day: string): Promise<void> {
  const next = context.publishedDays(Number(day.slice(0, 4))).find((each) => each.day === day) ?? null;
  await replaceDay(context, by, { action: 'calendar.cleared', day, next });
}

interface Replacement {
  readonly action: string;
  readonly day: string;
  /** Null: a day like any other. */
  readonly next: CalendarDay | null;
}

async function replaceDay(context: OrganizationContext, by: string, { action, day, next }: Replacement): Promise<void> {
  await changeOrganization(context, by, async (tx) => {
    const before = await readDay(tx, day);
    await tx.run('DELETE FROM calendar_days WHERE day = ?', [day]);
    if (next) await tx.insert('calendar_days', [{ day, kind: next.kind, name: next.name, source: next.source }]);
    const after = next && { kind: next.kind, name: next.name };
    return { result: undefined, note: { action, subject: 'calendar', subjectId: day, detail: { before, after } } };
  });
}

async function readDay(tx: Transaction, day: string): Promise<Pick<CalendarDay, 'kind' | 'name'> | null> {
  const [row] = await tx.query<CalendarDay>('SELECT kind, name FROM calendar_days WHERE day = ?', [day]);
  return row ? { kind: row.kind, name: row.name } : null;
}
