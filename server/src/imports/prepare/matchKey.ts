import type { Draft } from '../draft/draft.js';
import { MATCH_ONLY } from '../plan/importPlan.js';

/** What a row says of the fields of a rule, as one text; undefined if it leaves one of them empty. */
export function matchKey(draft: Draft, rule: readonly string[]): string | undefined {
  const parts = rule.map((name) => {
    const value = MATCH_ONLY.includes(name) ? draft.texts[name] : draft.values[name];
    return value === undefined || value === null || value === '' ? undefined : comparable(value);
  });
  return parts.includes(undefined) ? undefined : parts.join('\u0000');
}

/** The same before people and records have been found by their texts: to know two rows of one file again. */
export const fileKey = (draft: Draft, rule: readonly string[]): string | undefined =>
  matchKey({ ...draft, values: { ...draft.values, ...draft.references } }, rule);

/** Case and width do not count, as in the database. */
export const comparable = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFKC').trim().toLowerCase();
