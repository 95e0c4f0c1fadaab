/** One line of what a change has changed. */
export interface ChangedValue {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was before and after, name by name, of details that have both; null if they tell something else. */
export function auditChange(detail: Values): readonly ChangedValue[] | null {
  const { before, after } = detail;
  if (!('before' in detail) || !('after' in detail)) return null;
  const [old, now] = [isValues(before) ? before : {}, isValues(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((name) => ({
    name,
    before: old[name],
    after: now[name],
  }));
}
