import type { DatabaseKind } from '@vermilion/server/testing';

/** `VERMILION_RUNS=2` and more: every moment instead of a sample. */
const ALL = Number(process.env['VERMILION_RUNS'] ?? 1) > 1;

/**
 * From one moment of writing to the next that is tried. A stride that three does not divide meets all three moments of a write:
 * before it, on its way, answered.
 */
export const strideOf = (kind: DatabaseKind, sample: Readonly<Record<DatabaseKind, number>>): number => (ALL ? 1 : sample[kind]);
