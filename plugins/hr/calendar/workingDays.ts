import { publicDays } from './publicDays.js';

const DAY = 86_400_000;
const off: ReadonlySet<string> = new Set(publicDays.off);
const worked: ReadonlySet<string> = new Set(publicDays.worked);

/** The days that are worked between two days, both ends included, `YYYY-MM-DD`: Monday to Friday but for public holidays, and weekends made up. */
export function workingDays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (isWeekend ? worked.has(day) : !off.has(day)) days.push(day);
  }
  return days;
}
