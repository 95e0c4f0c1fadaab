/** 2001-01-01 was a Monday: whole weeks since then have five working days each. */
const daysTo = (field: string, more: number): string => `((date(${field}) - date("2001-01-01")).days + ${more})`;
const weekdaysTo = (days: string): string => `(5 * floor(${days} / 7) + min(5, ${days} - 7 * floor(${days} / 7)))`;

const from = daysTo('startDate', 0);
const to = daysTo('endDate', 1);

/**
 * FEEL: days of a leave from Monday to Friday, half days counted; maternity leave in calendar days. Public holidays are not taken out: a
 * formula knows no calendar, and the personnel office sees to them.
 */
export const leaveDays =
  'if startDate = null or endDate = null or endDate < startDate then null else ' +
  `(if type = "maternity" then ${to} - ${from} else ${weekdaysTo(to)} - ${weekdaysTo(from)}) - ` +
  '(if startHalf = "pm" then 0.5 else 0) - (if endHalf = "am" then 0.5 else 0)';
