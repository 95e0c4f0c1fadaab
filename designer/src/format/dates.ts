const DAY_MS = 86_400_000;
const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Dates as the product writes them, in the time zone of the browser. Moments are milliseconds since 1970; days are ISO text.
 * This year's dates have no year; deadlines have a weekday; within a day of now it is 今天, 明天, 昨天.
 */
export const dates = {
  /** `2026-11-30`, in English `30 Nov 2026`. */
  day(locale: string, iso: string): string {
    const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
    if (!match || locale !== 'en') return iso;
    return `${Number(match[3])} ${monthName(Number(match[2]) - 1)} ${match[1]}`;
  },
  /** `11-23 17:20`, with the year when it is another. */
  moment(locale: string, at: number, now = Date.now()): string {
    return `${shortDay(locale, new Date(at), new Date(now))}${locale === 'en' ? ', ' : ' '}${clock(at)}`;
  },
  /** `昨天`, `今天 11:05`, `11-20`: for lists where only recent things need the time. */
  recent(locale: string, at: number, now = Date.now()): string {
    const distance = daysBetween(now, at);
    if (distance === 0) return locale === 'en' ? clock(at) : `今天 ${clock(at)}`;
    if (distance === -1) return locale === 'en' ? 'yesterday' : '昨天';
    return shortDay(locale, new Date(at), new Date(now));
  },
  /** A deadline: `17:30` today, `明天 17:20`, `11-25 周三 17:20`. */
  deadline(locale: string, at: number, now = Date.now()): string {
    const distance = daysBetween(now, at);
    const en = locale === 'en';
    if (distance === 0) return en ? `today ${clock(at)}` : `今天 ${clock(at)}`;
    if (distance === 1) return en ? `tomorrow ${clock(at)}` : `明天 ${clock(at)}`;
    const date = new Date(at);
    const day = shortDay(locale, date, new Date(now));
    return en ? `${weekdayEn(date)} ${day}, ${clock(at)}` : `${day} ${WEEKDAYS_ZH[date.getDay()]} ${clock(at)}`;
  },
  /** `11-25 周三`: a deadline where the hour does not matter yet; today only the hour. */
  dueDay(locale: string, at: number, now = Date.now()): string {
    if (daysBetween(now, at) === 0) return clock(at);
    const date = new Date(at);
    const day = shortDay(locale, date, new Date(now));
    return locale === 'en' ? `${weekdayEn(date)} ${day}` : `${day} ${WEEKDAYS_ZH[date.getDay()]}`;
  },
  /** `11月24日，星期二`. */
  prose(locale: string, at: number): string {
    const date = new Date(at);
    if (locale === 'en') return date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
    return `${date.getMonth() + 1}月${date.getDate()}日，星期${'日一二三四五六'[date.getDay()]}`;
  },
  clock,
  /** Whole calendar days from one moment to another. */
  daysBetween,
};

function clock(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function shortDay(locale: string, date: Date, now: Date): string {
  const sameYear = date.getFullYear() === now.getFullYear();
  if (locale === 'en') return `${date.getDate()} ${monthName(date.getMonth())}${sameYear ? '' : ` ${date.getFullYear()}`}`;
  const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return sameYear ? day : `${date.getFullYear()}-${day}`;
}

function monthName(month: number): string {
  return ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month] ?? '';
}

function weekdayEn(date: Date): string {
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getDay()] ?? '';
}
