/** `YYYY-MM-DD` of days of a year, each given as `MM-DD`. */
const of = (year: number, days: string): readonly string[] => days.split(' ').map((day) => `${year}-${day}`);

/**
 * Days on which Monday to Friday does not hold, as far as the notices are out: the seed of the organization's calendar, which the tests
 * compare. Days that a company marks itself are not among them: a formula sees only its record.
 */
export const publicDays = {
  /** Holidays from Monday to Friday. */
  off: [
    ...of(2025, '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08'),
    ...of(
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    ),
  ],
  /** Weekends that are worked to make up for holidays. */
  worked: [...of(2025, '01-26 02-08 04-27 09-28 10-11'), ...of(2026, '01-04 02-14 02-28 05-09 09-20 10-10')],
} as const;
