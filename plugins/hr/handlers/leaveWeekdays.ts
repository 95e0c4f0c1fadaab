const DAY = 86_400_000;

/** The days from Monday to Friday of a leave, both ends included, `YYYY-MM-DD`. */
export function leaveWeekdays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
