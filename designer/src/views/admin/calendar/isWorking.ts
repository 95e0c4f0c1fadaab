import type { CalendarDay } from '../../../api/calendar.js';
import { weekdayOf } from '../../../format/monthWeeks.js';

const SATURDAY = 5;

/** Whether people work on a day: by its mark, else from Monday to Friday. The engine counts the same way. */
export const isWorking = (day: string, mark: CalendarDay | undefined): boolean =>
  mark ? mark.kind === 'work' || mark.kind === 'makeup' : weekdayOf(day) < SATURDAY;
