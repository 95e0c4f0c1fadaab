import { describe, expect, it } from 'vitest';
import { fromScaledInteger, toScaledInteger } from './scaledInteger.js';

describe('scaled integers', () => {
  it.each([
    ['0.00', 2, 0n],
    ['0.01', 2, 1n],
    ['-0.01', 2, -1n],
    ['12.50', 2, 1250n],
    ['-12.50', 2, -1250n],
    ['9999999999999999.99', 2, 999999999999999999n],
    ['1.000001', 6, 1000001n],
    ['7', 0, 7n],
  ] as const)('%s with %i digits is %s', (text, scale, units) => {
    expect(toScaledInteger(text, scale)).toBe(units);
    expect(fromScaledInteger(String(units), scale)).toBe(text);
  });

  it('takes fewer digits than the scale', () => {
    expect(toScaledInteger('12.5', 2)).toBe(1250n);
    expect(toScaledInteger('12', 2)).toBe(1200n);
  });
});
