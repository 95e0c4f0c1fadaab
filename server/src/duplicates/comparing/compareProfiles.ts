import type { Evidence } from '@vermilion/plugin-kit';
import { similarity } from '../names/similarity.js';
import type { Comparison, Trait } from './comparison.js';
import type { Profile } from './profile.js';

/** How alike two records are. */
export interface Likeliness {
  /** 0..1: the scores of all evidence that holds, together. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Compares two records by the evidence of their rule; the order of the two does not matter. */
export function compareProfiles({ traits, evidence }: Comparison, left: Profile, right: Profile): Likeliness {
  const holding = evidence.filter(({ on }) => on.every((index) => agree(traits[index]!, left[index]!, right[index]!)));
  const sum = holding.reduce((total, { stated }) => total + stated.score, 0);
  return { score: Math.min(1, Math.round(sum * 100) / 100), evidence: holding.map(({ stated }) => stated) };
}

function agree({ by, atLeast }: Trait, left: readonly string[], right: readonly string[]): boolean {
  if (by !== 'similar') return left.some((text) => right.includes(text));
  return left.some((text) => right.some((other) => couldBe(text, other, atLeast) && similarity(text, other) >= atLeast));
}

/** Texts of very different lengths are never similar: no need to measure. */
const couldBe = (text: string, other: string, atLeast: number): boolean =>
  Math.min(text.length, other.length) >= atLeast * Math.max(text.length, other.length) - 1;
