const DAY = 86_400_000;
/** A day that has passed is told of for so long, if that was missed. */
export const MADE_UP_FOR = 7;

/**
 * Which of the reminders before a day is due today.
 *
 * @param day and `today` as `YYYY-MM-DD`
 * @param daysBefore so many days before the day; negative: after it
 * @returns one of `daysBefore`; undefined: none yet, or none any more
 */
export function stepDue(day: string, today: string, daysBefore: readonly number[]): number | undefined {
  const left = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  const begun = daysBefore.filter((days) => left <= days);
  if (begun.length === 0) return undefined;
  const step = Math.min(...begun);
  return left >= 0 || step - left <= MADE_UP_FOR ? step : undefined;
}
