const DAY_MS = 86_400_000;
const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of another month, or its last. */
function inMonth(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const moves: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => moved(day, -1),
  ArrowRight: (day) => moved(day, 1),
  ArrowUp: (day) => moved(day, -7),
  ArrowDown: (day) => moved(day, 7),
  PageUp: (day) => inMonth(day, -1),
  PageDown: (day) => inMonth(day, 1),
  Home: (day) => `${day.slice(0, 8)}01`,
  End: (day) => inMonth(`${day.slice(0, 8)}31`, 0),
};

/** Where a key leads from a day, within its year; null for keys that lead nowhere. */
export function dayAfterKey(day: string, key: string): string | null {
  const next = moves[key]?.(day);
  return next?.startsWith(day.slice(0, 4)) ? next : null;
}
