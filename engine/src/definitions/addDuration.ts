const pattern =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAY = 86_400_000;

/**
 * A moment later by an ISO 8601 duration (`P1M`, `PT4H`, `P1DT12H`): months and years on the calendar (UTC, the last day of a
 * shorter month), the rest as fixed lengths. Undefined: the text is no duration.
 */
export function addDuration(at: number, duration: string): number | undefined {
  const match = pattern.exec(duration);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const rest = (weeks * 7 + days) * DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  return addMonths(at, years * 12 + months) + Math.round(rest);
}

function addMonths(at: number, months: number): number {
  if (months === 0) return at;
  const from = new Date(at);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const target = new Date(first);
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return first + (Math.min(from.getUTCDate(), last) - 1) * DAY + (at % DAY < 0 ? (at % DAY) + DAY : at % DAY);
}
