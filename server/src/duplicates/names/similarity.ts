import { distance } from 'fastest-levenshtein';

/** 1 less the edit distance of two texts by the length of the longer one: 1 for equal texts, 0 for such that share nothing. */
export function similarity(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}
