const DISTANCES = 3;

/**
 * Below and above which a value is an outlier: three quartile distances from the quartiles; undefined where half of all values are
 * equal, since there is no distance to measure by then.
 *
 * @param lower,upper the quartiles, as numbers or decimal texts
 */
export function fences(lower: unknown, upper: unknown): readonly [low: number, high: number] | undefined {
  const [first, third] = [Number(lower), Number(upper)];
  const distance = third - first;
  return distance > 0 ? [first - DISTANCES * distance, third + DISTANCES * distance] : undefined;
}
