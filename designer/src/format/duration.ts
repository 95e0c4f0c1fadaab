const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A length of time in one unit: `40分钟`, `5小时`, `1.6工作日` (the gap is the typesetter's).
 *
 * @param dayMs what a day is: 86,400,000 by the clock; the sum of the working hours for working time.
 * @param working names the day a working day.
 */
export function duration(locale: string, ms: number, dayMs = 24 * HOUR, working = false): string {
  const en = locale === 'en';
  if (ms < MINUTE) return en ? 'less than a minute' : '不到1分钟';
  if (ms < HOUR) return unit(Math.round(ms / MINUTE), en ? 'minute' : '分钟', en);
  if (ms < dayMs) return unit(Math.round(ms / HOUR), en ? 'hour' : '小时', en);
  const days = Math.round((ms / dayMs) * 10) / 10;
  return unit(days, en ? (working ? 'working day' : 'day') : working ? '工作日' : '天', en);
}

function unit(count: number, name: string, plural: boolean): string {
  return plural ? `${count} ${name}${count !== 1 ? 's' : ''}` : `${count}${name}`;
}
