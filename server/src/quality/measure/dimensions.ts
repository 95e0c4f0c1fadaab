/** What the quality of records is measured by. */
export const dimensions = ['completeness', 'validity', 'uniqueness', 'timeliness', 'consistency'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * How much each dimension counts. What was not measured (no rule for duplicates, no rules across fields) does not count, and the
 * others make up the whole.
 */
export const weights: Readonly<Record<Dimension, number>> = {
  completeness: 30,
  validity: 25,
  uniqueness: 20,
  timeliness: 10,
  consistency: 15,
};

/** Dimensions whose records cannot be found by a filter: they are kept by record. */
export type KeptDimension = Extract<Dimension, 'validity' | 'consistency'>;
