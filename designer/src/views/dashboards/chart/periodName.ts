import type { Dimension } from '@vermilion/plugin-kit';

type Grain = NonNullable<Dimension['grain']>;
type Write = (period: string, en: boolean, isThisYear: boolean) => string;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day: Write = (period, en, isThisYear) => {
  const [year, month = '', date = ''] = period.split('-');
  if (en) return `${Number(date)} ${MONTHS[Number(month) - 1]}${isThisYear ? '' : ` ${year}`}`;
  return isThisYear ? `${month}-${date}` : period;
};

const WRITE: Readonly<Record<Grain, Write>> = {
  day,
  week: day,
  month: (period, en, isThisYear) => {
    const [year = '', month = ''] = period.split('-');
    if (en) return `${MONTHS[Number(month) - 1]}${isThisYear ? '' : ` ${year}`}`;
    return isThisYear ? `${Number(month)}月` : `${year}-${month}`;
  },
  quarter: (period, en) => {
    const [year, number] = period.split('-Q');
    return en ? `Q${number} ${year}` : `${year}年${number}季度`;
  },
  year: (period, en) => (en ? period : `${period}年`),
  hour: (period) => `${period}:00`,
  weekday: (period, en) =>
    (en ? ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] : ['周一', '周二', '周三', '周四', '周五', '周六', '周日'])[
      Number(period) - 1
    ]!,
};

/** A period as people write it: `2026-11` → `11月`, in another year `2025-11`; weeks go by their Monday. */
export const periodName = (grain: Grain, period: string, locale: string, today = new Date()): string =>
  WRITE[grain](period, locale === 'en', period.startsWith(String(today.getFullYear())));
