/** The calendar day of a moment in China, `YYYY-MM-DD`. */
export function dayOf(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
