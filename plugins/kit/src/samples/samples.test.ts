import { describe, expect, it } from 'vitest';
import { demoId } from './demoId.js';
import { logNormal, poisson, weighted } from './distributions.js';
import { personName } from './personName.js';
import { seededRandom } from './seededRandom.js';
import { workingMoment } from './workingMoment.js';

const many = <T>(draw: (random: () => number) => T, count = 5_000): readonly T[] => {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => draw(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('chance for samples', () => {
  it('is the same for the same seed and lies in [0, 1)', () => {
    expect(many((random) => random(), 100)).toEqual(many((random) => random(), 100));
    expect(many((random) => random()).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(many((random) => random()))).toBeCloseTo(0.5, 1);
  });

  it('has the median and the mean asked for', () => {
    const amounts = [...many((random) => logNormal(random, 120_000, 1.646))].sort((a, b) => a - b);
    expect(amounts[2_500]! / 120_000).toBeCloseTo(1, 0);
    // One in twenty is above 1.8 million.
    expect(amounts[4_750]! / 1_800_000).toBeCloseTo(1, 0);
    expect(mean(many((random) => poisson(random, 4)))).toBeCloseTo(4, 0);
    expect(
      mean(
        many((random) =>
          weighted(random, [
            [1, 3],
            [0, 1],
          ]),
        ),
      ),
    ).toBeCloseTo(0.75, 1);
  });

  it('works on weekdays in the hours of an office in China', () => {
    const from = Date.UTC(2026, 10, 1);
    const to = Date.UTC(2026, 10, 22);
    for (const moment of many((random) => workingMoment(random, from, to), 500)) {
      const local = new Date(moment + 8 * 3_600_000);
      expect([0, 6]).not.toContain(local.getUTCDay());
      expect(local.getUTCHours()).toBeGreaterThanOrEqual(9);
      expect(local.getUTCHours()).toBeLessThan(18);
      expect(moment).toBeGreaterThanOrEqual(from);
      expect(moment).toBeLessThanOrEqual(to);
    }
  });

  it('gives every name an id of its own, and people names of two or three characters', () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => demoId(`person:${i}`));
    expect(new Set(ids).size).toBe(2_000);
    expect(ids.every((id) => /^01D[0-9A-HJKMNP-TV-Z]{23}$/.test(id))).toBe(true);
    expect(many(personName, 500).every((name) => /^\p{Script=Han}{2,3}$/u.test(name))).toBe(true);
  });
});
