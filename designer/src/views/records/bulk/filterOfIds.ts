import type { Filter } from '../../../api/records.js';

/** So many records can be named in one filter. */
export const MOST_NAMED = 250;
/** So many values one condition may have. */
const AT_ONCE = 100;

/** A filter that fits just these records. */
export function filterOfIds(ids: readonly string[]): readonly Filter[] {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_none, part) => ({
    field: 'id',
    op: 'in' as const,
    value: ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  }));
  return parts.length === 1 ? parts : [{ any: parts }];
}
