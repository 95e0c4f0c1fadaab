import type { SampleContext } from '@vermilion/plugin-kit';

/** A person who owns sample records. */
export interface Owner {
  readonly id: string;
  readonly department: string;
}

/** What the samples of one company share. */
export interface Sampling extends SampleContext {
  readonly owners: readonly Owner[];
  /** A number that has not been given yet: `13x0000nnnn`, belonging to nobody. */
  readonly nextMobile: () => string;
}

export const day = 86_400_000;

/** The calendar day of a moment in China, `YYYY-MM-DD`. */
export { dayOf } from '../handlers/dayOf.js';

/** Reference to a sample record by its key. */
export function to(key: string): { readonly $ref: string } {
  return { $ref: key };
}
