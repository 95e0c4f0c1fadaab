import type { SeedCalendarDay } from '@vermilion/plugin-kit';
import chineseDays from 'chinese-days';

/**
 * The days of a year that differ from Monday to Friday: public holidays, and weekends worked to make up for them.
 *
 * @returns undefined if the notice of that year is not out: the library would silently call its holidays working days.
 */
export function calendarDays(year: number): readonly SeedCalendarDay[] | undefined {
  const days: SeedCalendarDay[] = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    const { work, name } = chineseDays.getDayDetail(day);
    // Named days are "English,Chinese,days"; the others carry the name of the weekday.
    const holiday = name.split(',')[1];
    if (holiday !== undefined) days.push({ day, kind: work ? 'makeup' : 'holiday', name: holiday, source: 'seed' });
  }
  return days.length === 0 ? undefined : days;
}
