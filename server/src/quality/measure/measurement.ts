import { dimensions, weights, type Dimension } from './dimensions.js';

/** What has been looked at in one dimension, and what was wrong. */
export interface Tally {
  /** Values, records or rules that were looked at. */
  readonly checked: number;
  readonly wrong: number;
  /** Of those that were wrong, by field. */
  readonly fields: Readonly<Record<string, number>>;
}

export type Measurement = Readonly<Record<Dimension, Tally>> & { readonly records: number };

const none: Tally = { checked: 0, wrong: 0, fields: {} };
export const NOTHING_MEASURED: Measurement = {
  records: 0,
  completeness: none,
  validity: none,
  uniqueness: none,
  timeliness: none,
  consistency: none,
};

/** Two measurements of different records together. */
export function addMeasurements(one: Measurement, other: Measurement): Measurement {
  const sums = dimensions.map((dimension) => [dimension, addTallies(one[dimension], other[dimension])] as const);
  return { ...(Object.fromEntries(sums) as Record<Dimension, Tally>), records: one.records + other.records };
}

function addTallies(one: Tally, other: Tally): Tally {
  const fields = { ...one.fields };
  for (const [field, count] of Object.entries(other.fields)) fields[field] = (fields[field] ?? 0) + count;
  return { checked: one.checked + other.checked, wrong: one.wrong + other.wrong, fields };
}

/** The share that is in order, 0 to 100 with one digit; null: nothing was looked at. */
export const scoreOf = ({ checked, wrong }: Tally): number | null =>
  checked === 0 ? null : Math.floor((1 - wrong / checked) * 1000) / 10;

/** The mean of the dimensions by their weights, 0 to 100 with one digit; null: nothing was measured. Never rounded up to 100. */
export function totalScore(measurement: Measurement): number | null {
  const scored = dimensions.flatMap((dimension) => {
    const score = scoreOf(measurement[dimension]);
    return score === null ? [] : [{ score, weight: weights[dimension] }];
  });
  if (scored.length === 0) return null;
  const sum = scored.reduce((total, { score, weight }) => total + score * weight, 0);
  return Math.floor((sum / scored.reduce((total, { weight }) => total + weight, 0)) * 10 + 1e-9) / 10;
}
