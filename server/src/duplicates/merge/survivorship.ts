import { Decimal } from 'decimal.js';
import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { KeptAndGone } from './mergeRights.js';

/** Ways in which the value of a field is chosen when two records become one; otherwise the one that stays keeps its own. */
export const survivorships = ['gone', 'both', 'newest', 'longest', 'largest'] as const;
export type Survivorship = (typeof survivorships)[number];

interface Side {
  readonly value: unknown;
  readonly record: StoredRecord;
}
type Choice = (kept: Side, gone: Side) => unknown;

const better =
  (isBetter: (gone: Side, kept: Side) => boolean): Choice =>
  (kept, gone) => {
    if (isEmpty(gone.value)) return kept.value;
    return isEmpty(kept.value) || isBetter(gone, kept) ? gone.value : kept.value;
  };

const choices: Readonly<Record<Survivorship, Choice>> = {
  gone: (_kept, gone) => gone.value,
  both: (kept, gone) =>
    Array.isArray(kept.value) && Array.isArray(gone.value)
      ? [...new Set([...(kept.value as unknown[]), ...(gone.value as unknown[])])]
      : (kept.value ?? gone.value),
  newest: better((gone, kept) => gone.record.updatedAt > kept.record.updatedAt),
  longest: better((gone, kept) => [...String(gone.value)].length > [...String(kept.value)].length),
  largest: better((gone, kept) => isLarger(gone.value, kept.value)),
};

/** The value that a field has after a merge. */
export const survivingValue = (rule: Survivorship, field: string, { kept, gone }: KeptAndGone): unknown =>
  choices[rule]({ value: kept.fields[field] ?? null, record: kept }, { value: gone.fields[field] ?? null, record: gone });

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Amounts are exact texts; days and moments sort as texts do. */
function isLarger(one: unknown, other: unknown): boolean {
  const [a, b] = [String(one), String(other)];
  return NUMBER.test(a) && NUMBER.test(b) ? new Decimal(a).gt(b) : a > b;
}
