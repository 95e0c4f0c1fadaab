import type { Text } from '@vermilion/plugin-kit';
import { compareProfiles } from '../comparing/compareProfiles.js';
import { LIKELY, type Comparison } from '../comparing/comparison.js';
import type { Profile } from '../comparing/profile.js';

/** Two records that are probably one; `left` is the lesser id. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly Text[];
}

/** A record as far as it is compared. */
export interface Candidate {
  readonly id: string;
  readonly profile: Profile;
}

/** Two records as a pair; undefined: they are too different. */
export function pairOf(comparison: Comparison, one: Candidate, other: Candidate): Pair | undefined {
  const { score, evidence } = compareProfiles(comparison, one.profile, other.profile);
  if (score < LIKELY) return undefined;
  const [left, right] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  return { left, right, score, reasons: evidence.map(({ message }) => message) };
}
