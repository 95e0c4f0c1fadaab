import { publicDays } from '../calendar/publicDays.js';

/** 2001-01-01 was a Monday: whole weeks since then have five working days each. */
const daysTo = (field: string, more: number): string => `((date(${field}) - date("2001-01-01")).days + ${more})`;
const weekdaysTo = (days: string): string => `(5 * floor(${days} / 7) + min(5, ${days} - 7 * floor(${days} / 7)))`;

const from = daysTo('startDate', 0);
const to = daysTo('endDate', 1);

const list = (days: readonly string[]): string => `[${days.map((day) => `"${day}"`).join(', ')}]`;
const off = list(publicDays.off);
const worked = list(publicDays.worked);

/** How many of some days lie in the leave. */
const among = (days: string): string => `count(${days}[item >= startDate and item <= endDate])`;

const isMaternity = 'type = "maternity"';
const isWorked = (field: string): string =>
  `(list contains(${worked}, ${field}) or date(${field}).weekday < 6 and not(list contains(${off}, ${field})))`;
const halfOff = (half: string, field: string): string =>
  `(if ${half} and (${isMaternity} or ${isWorked(field)}) then 0.5 else 0)`;

/**
 * FEEL: days of a leave that would be worked: Monday to Friday but for public holidays, and weekends that make up for them, as far as the
 * notices are out; half days counted where the day is worked. Maternity leave in calendar days.
 */
export const leaveDays =
  'if startDate = null or endDate = null or endDate < startDate then null else ' +
  `(if ${isMaternity} then ${to} - ${from} else ` +
  `${weekdaysTo(to)} - ${weekdaysTo(from)} - ${among(off)} + ${among(worked)}) - ` +
  `${halfOff('startHalf = "pm"', 'startDate')} - ${halfOff('endHalf = "am"', 'endDate')}`;
