import { client } from './client.js';

export type DayKind = 'work' | 'rest' | 'holiday' | 'makeup';
export interface CalendarDay {
  /** ISO date. */
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string | null;
  readonly source: string;
}
export interface Calendar {
  readonly timeZone: string;
  /** Minutes of the day, e.g. [[540, 720], [810, 1110]]. */
  readonly hours: readonly (readonly [number, number])[];
  readonly workingDayMs: number | null;
  readonly days: readonly CalendarDay[];
  /** The public holidays of this year are known. */
  readonly published: boolean;
  /** Years with data. */
  readonly years: readonly number[];
}

export const calendar = {
  get: (year: number) => client.get<Calendar>('/calendar', { year }),
  setDay: (day: string, kind: DayKind, name: string, key?: string) =>
    client.put<void>(`/calendar/days/${day}`, { kind, name }, key),
  /** Makes it again what was published of it, or an ordinary day. */
  clearDay: (day: string, key?: string) => client.delete(`/calendar/days/${day}`, key),
};
