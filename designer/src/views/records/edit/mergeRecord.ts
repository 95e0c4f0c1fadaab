import type { Fields } from '../../../api/fields.js';

export interface MergedRecord {
  readonly values: Fields;
  /** Fields that both have changed, to different values; `values` has mine. */
  readonly clashes: readonly string[];
  /** Fields that only the others have changed; `values` has theirs. */
  readonly taken: readonly string[];
}

/** Brings my changes to a record together with those that others have saved meanwhile, field by field. */
export function mergeRecord(base: Fields, mine: Fields, theirs: Fields): MergedRecord {
  const names = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const byMe = new Set(changedFields(base, mine));
  const byThem = names.filter((name) => !same(base[name], theirs[name]));
  return {
    values: Object.fromEntries(names.map((name) => [name, byMe.has(name) ? mine[name] : theirs[name]])),
    clashes: byThem.filter((name) => byMe.has(name) && !same(mine[name], theirs[name])),
    taken: byThem.filter((name) => !byMe.has(name)),
  };
}

/** Names of the fields whose value differs. */
export const changedFields = (base: Fields, now: Fields): readonly string[] =>
  Object.keys(now).filter((name) => !same(base[name], now[name]));

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
