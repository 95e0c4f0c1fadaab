/** Working time in one unit, as people say it. */
export interface PlainDuration {
  readonly count: number;
  readonly unit: 'day' | 'hour' | 'minute';
}
const FORM = /^P(?:(\d+(?:\.\d+)?)D|T(\d+(?:\.\d+)?)([HM]))$/;

/** Reads an ISO 8601 duration with one unit (`P2D`, `PT4H`); null: it has several, or is none. */
export function parseDuration(iso: string): PlainDuration | null {
  const found = FORM.exec(iso.trim());
  if (!found) return null;
  if (found[1] !== undefined) return { count: Number(found[1]), unit: 'day' };
  return { count: Number(found[2]), unit: found[3] === 'H' ? 'hour' : 'minute' };
}

/** Writes it as ISO 8601. */
export function isoOf({ count, unit }: PlainDuration): string {
  if (unit === 'day') return `P${count}D`;
  return `PT${count}${unit === 'hour' ? 'H' : 'M'}`;
}
